// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

// lupdate finds these by the class's context.
class Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    static ErrorText text(core::ErrorCode code, const QString &it);
};

ErrorText Errors::text(core::ErrorCode code, const QString &it)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::Cancelled:
        return {tr("The work was cancelled."), tr("Nothing is lost; start it again when you like.")};
    case ErrorCode::InvalidArgument:
        return {tr("%1 cannot be used like this.").arg(it), {}};
    case ErrorCode::NotFound:
        return {tr("%1 is not there.").arg(it), tr("It may have been moved or renamed; look for it in its folder.")};
    case ErrorCode::AlreadyExists:
        return {tr("%1 exists already.").arg(it), tr("Choose another name or folder.")};
    case ErrorCode::AccessDenied:
        return {tr("%1 may not be read or written by you.").arg(it), tr("Ask for the right to it, or copy it to a folder of your own.")};
    case ErrorCode::Io:
        return {tr("%1 could not be read or written.").arg(it), tr("Check that the disk is connected and try again.")};
    case ErrorCode::OutOfSpace:
        return {tr("The disk is full."), tr("Free some space and try again; the work goes on where it stopped.")};
    case ErrorCode::Corrupt:
        return {tr("%1 is damaged.").arg(it), tr("Get it again from where it came from.")};
    case ErrorCode::Unsupported:
        return {tr("%1 has a format that cannot be read.").arg(it), tr("Save it as PDF and import that.")};
    case ErrorCode::Encrypted:
        return {tr("%1 needs a password.").arg(it), tr("Import it again and give the password.")};
    case ErrorCode::PasswordWrong:
        return {tr("The password does not open %1.").arg(it), tr("Import it again with another password.")};
    case ErrorCode::TooLarge:
        return {tr("%1 is too large, or grows too large when it is unpacked.").arg(it), tr("Split it into smaller files.")};
    case ErrorCode::TimedOut:
        return {tr("%1 took too long.").arg(it), tr("Try again, or split it into smaller files.")};
    case ErrorCode::OutOfMemory:
        return {tr("%1 needs more memory than it may have.").arg(it), tr("Split it into smaller files.")};
    case ErrorCode::Crashed:
        return {tr("The reader broke down over %1.").arg(it), tr("The other files are not affected. Save it in another format and import that.")};
    case ErrorCode::Empty:
        return {tr("There is nothing in %1.").arg(it), tr("Check that it was downloaded whole.")};
    case ErrorCode::Busy:
        return {tr("The case is open in another window or program."), tr("Close it there and try again.")};
    case ErrorCode::NewerFormat:
        return {tr("The case was written by a newer version of Tendertrail."), tr("Update the program; the case was not touched.")};
    case ErrorCode::Integrity:
        return {tr("%1 is not what it was when it came into the case.").arg(it), tr("Compare it with your backup; do not rely on it.")};
    case ErrorCode::MissingComponent:
        return {tr("A part of the program is missing: %1.").arg(it), tr("Install the program again.")};
    case ErrorCode::ConsentRequired:
        return {tr("You have not allowed the use of the network for this."), tr("Allow it in the settings, or stay with the built-in engine.")};
    case ErrorCode::Network:
        return {tr("%1 could not be reached.").arg(it), tr("Check the address and your connection, or stay with the built-in engine.")};
    case ErrorCode::Protocol:
        return {tr("%1 answered with something unexpected.").arg(it), tr("Try again.")};
    case ErrorCode::Internal:
        break;
    }
    return {tr("Something went wrong inside the program."), tr("Try again. If it happens once more, please report it.")};
}

class Stages
{
    Q_DECLARE_TR_FUNCTIONS(Stages)

public:
    static QString doing(const QString &stage)
    {
        if (stage == u"import")
            return tr("Taking files in");
        if (stage == u"read")
            return tr("Reading");
        if (stage == u"recognise")
            return tr("Recognising text in images");
        if (stage == u"segment")
            return tr("Finding sentences");
        if (stage == u"translate")
            return tr("Translating");
        if (stage == u"tag")
            return tr("Looking for names and amounts");
        if (stage == u"index")
            return tr("Indexing");
        if (stage == u"verify")
            return tr("Checking hashes");
        if (stage == u"layout")
            return tr("Laying out the graph");
        if (stage == u"packet" || stage == u"export")
            return tr("Writing the packet");
        return stage;
    }
    static QString noun(const QString &stage)
    {
        if (stage == u"import")
            return tr("taking in");
        if (stage == u"read")
            return tr("reading");
        if (stage == u"recognise")
            return tr("text recognition");
        if (stage == u"segment")
            return tr("sentence finding");
        if (stage == u"translate")
            return tr("translation");
        if (stage == u"tag")
            return tr("tagging");
        if (stage == u"index")
            return tr("indexing");
        return stage;
    }
    static QString unit(const QString &unit, qint64 count)
    {
        const int n = static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
        if (unit == u"page")
            return tr("%Ln page(s)", nullptr, n);
        if (unit == u"document")
            return tr("%Ln document(s)", nullptr, n);
        if (unit == u"file")
            return tr("%Ln file(s)", nullptr, n);
        if (unit == u"segment")
            return tr("%Ln segment(s)", nullptr, n);
        return QLocale().toString(count);
    }
    static QString duration(double seconds)
    {
        const int whole = qMax(1, qRound(seconds));
        if (whole < 60)
            return tr("%1 s", "seconds").arg(whole);
        if (whole < 3600)
            return tr("%1 min", "minutes").arg((whole + 30) / 60);
        return tr("%1 h %2 min", "hours and minutes").arg(whole / 3600).arg(whole % 3600 / 60);
    }
};

class UndoSteps
{
    Q_DECLARE_TR_FUNCTIONS(UndoSteps)

public:
    static QString text(const QString &label)
    {
        const QString key = label.section(u':', 0, 0);
        bool isNumber = false;
        const int given = label.section(u':', 1, 1).toInt(&isNumber);
        const int n = isNumber ? given : 1;
        if (key == u"accept")
            return tr("accepting %Ln suggestion(s)", nullptr, n);
        if (key == u"reject")
            return tr("rejecting %Ln suggestion(s)", nullptr, n);
        if (key == u"reopen")
            return tr("reopening %Ln suggestion(s)", nullptr, n);
        if (key == u"tag")
            return tr("tagging by hand");
        if (key == u"merge")
            return tr("merging two entities");
        if (key == u"correct")
            return tr("accepting with a correction");
        if (key == u"distinct")
            return tr("telling two entities apart");
        if (key == u"split")
            return tr("splitting an entity");
        if (key == u"name")
            return tr("changing the names of an entity");
        if (key == u"verdict")
            return tr("a decision on a watch-list");
        if (key == u"translation")
            return tr("changing %Ln translation(s)", nullptr, n);
        if (key == u"memory")
            return tr("remembering %Ln sentence(s) from a file", nullptr, n);
        if (key == u"reading")
            return tr("correcting %Ln word(s)", nullptr, n);
        if (key == u"glossary")
            return tr("changing the glossary");
        if (key == u"rename")
            return tr("renaming an entity");
        if (key == u"clip")
            return tr("keeping a clip");
        if (key == u"unclip")
            return tr("removing a clip");
        return tr("the last change");
    }
};

} // namespace

ErrorText errorText(const core::Error &error)
{
    // A path is shown by its last part: the folder is what the reader knows, and sentences stay short.
    const QString name = error.subject.contains(u'/') ? QFileInfo(error.subject).fileName() : error.subject;
    return Errors::text(error.code, name.isEmpty() ? QCoreApplication::translate("Errors", "This") : u"“%1”"_s.arg(name));
}

QString stageText(const QString &stage)
{
    return Stages::doing(stage);
}

QString stageNoun(const QString &stage)
{
    return Stages::noun(stage);
}

QString unitText(const QString &unit, qint64 count)
{
    return Stages::unit(unit, count);
}

QString durationText(double seconds)
{
    return Stages::duration(seconds);
}

QString undoText(const QString &label)
{
    return UndoSteps::text(label);
}

} // namespace tendertrail::gui
