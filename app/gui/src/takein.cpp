// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "takein.h"

#include "exchange/translationfiles.h"
#include "glossarydialog.h"
#include "gui/session.h"
#include "gui/toasts.h"
#include "pipeline/translating.h"
#include "pipeline/translationfile.h"
#include "translate/engine.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace tendertrail::gui {

using namespace core;

namespace {

class TakeIn
{
    Q_DECLARE_TR_FUNCTIONS(TakeIn)

public:
    static QString title() { return tr("Take in translations or a glossary"); }
    static QString kinds() { return tr("Translations and glossaries") + QStringLiteral(" (*.tmx *.xlf *.xliff *.tbx *.csv *.tsv *.xml)"); }
    static QString memory(int units) { return tr("%Ln sentence(s) remembered.", nullptr, units); }
    static QString returned(const pipeline::ReturnReport &report)
    {
        QString taken = tr("%Ln translation(s) taken over.", nullptr, report.applied);
        if (report.unchanged > 0)
            taken += u' ' + tr("%Ln stay(s) as here.", nullptr, report.unchanged);
        return report.unmatched.empty() ? taken : taken + u' ' + tr("%Ln had no place any more.", nullptr, int(report.unmatched.size()));
    }
    // What an error's code says in general is meant for documents: "save it as PDF" would be odd advice here.
    static QString refused(const Error &error, const QString &name)
    {
        if (error.code == ErrorCode::Unsupported)
            return tr("“%1” is no XLIFF 2, TMX or TBX file and no list of terms. Nothing was taken in.").arg(name);
        if (error.code == ErrorCode::InvalidArgument)
            return tr("“%1” translates into another language than this case. Nothing was taken in.").arg(name);
        return {};
    }
    static QString glossary(const pipeline::GlossaryReport &report)
    {
        return tr("%Ln term(s) in the glossary.", nullptr, report.put) + u' ' + tr("%Ln segment(s) touched.", nullptr, int(report.touched.size()));
    }
};

/// What was done, in words, and which segments a glossary touched.
struct TakenIn
{
    QString words;
    pipeline::GlossaryReport glossary{};
};

Result<TakenIn> takeIn(store::CaseFile &file, const QString &path, const QString &by, const JobControl &control)
{
    auto read = pipeline::readTranslationFile(path, QStringLiteral("en"), control.cancel);
    if (!read)
        return read.failure();
    const QString name = QFileInfo(path).fileName();
    if (read->format == u"xliff") {
        const auto report = pipeline::importReturned(file, read->returned, name, by, control.cancel);
        return report ? Result<TakenIn>({TakeIn::returned(*report)}) : report.failure();
    }
    if (read->format == u"tmx") {
        const auto taken = pipeline::importMemory(file, read->memory, name, by, control.cancel);
        return taken ? Result<TakenIn>({TakeIn::memory(*taken)}) : taken.failure();
    }
    pipeline::GlossaryChange change;
    change.put = std::move(read->terms);
    auto engine = translate::gist();
    if (!engine)
        return engine.failure();
    auto report = pipeline::changeGlossary(file, **engine, change, QStringLiteral("en"), by, control.cancel);
    if (!report)
        return report.failure();
    const QString words = TakeIn::glossary(*report);
    return TakenIn{words, std::move(*report)};
}

} // namespace

Result<QByteArray> translationFile(store::Database &db, const QString &format)
{
    if (format == u"xlf")
        return exchange::toXliff(db);
    const auto terms = store::glossaryTerms(db);
    if (!terms)
        return terms.failure();
    if (terms->empty())
        return fail(ErrorCode::Empty, QStringLiteral("glossary")); // TBX asks for a term
    return format == u"glossary.csv" ? exchange::termsCsv(*terms) : exchange::toTbx(*terms);
}

bool isTranslationFile(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("xlf"), QStringLiteral("xliff"), QStringLiteral("tmx"), QStringLiteral("tbx")};
    const QFileInfo file(path);
    return suffixes.contains(file.suffix().toLower()) && !file.isDir();
}

void askForTranslations(Workspace &workspace, QWidget *parent)
{
    const QString path = QFileDialog::getOpenFileName(parent, TakeIn::title(), {}, TakeIn::kinds());
    if (!path.isEmpty())
        takeInTranslations(workspace, parent, path);
}

void takeInTranslations(Workspace &workspace, QWidget *parent, const QString &path)
{
    workspace.session.write(
        parent, {.title = TakeIn::title(), .pausable = false}, Change::Segments,
        [path, by = workspace.session.actor()](store::CaseFile &file, const JobControl &control) { return takeIn(file, path, by, control); },
        [&workspace, parent, path](Result<TakenIn> done) {
            if (done)
                workspace.toasts.say(done->words, whatChanged(workspace, parent, done->glossary));
            else if (const QString why = TakeIn::refused(done.error(), QFileInfo(path).fileName()); !why.isEmpty())
                workspace.toasts.refuse(why);
            else
                workspace.toasts.showError(done.error());
        });
}

} // namespace tendertrail::gui
