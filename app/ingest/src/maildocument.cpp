// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maildocument.h"

#include "flowreader.h"
#include "memberwriter.h"
#include "textparser.h"

#include <iterator>

namespace tendertrail::ingest {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLine = 3000; ///< of the envelope: mails to thousands would begin with pages of names

class MailReader final : public Reader
{
public:
    MailReader(std::unique_ptr<Reader> text, std::vector<MailMember> members, QString path, const ReadOptions &options)
        : m_text(std::move(text)), m_members(std::move(members)), m_path(std::move(path)), m_options(options)
    {
    }

    Abilities abilities() const override
    {
        Abilities abilities = m_text->abilities();
        abilities.members = !m_members.empty();
        return abilities;
    }
    int pageCount() const override { return m_text->pageCount(); }
    core::Result<core::PageText> page(core::PageNumber number, const core::CancelToken &cancel) override
    {
        return m_text->page(number, cancel);
    }
    core::Result<QImage> render(core::PageNumber number, double dpi, const core::CancelToken &cancel) override
    {
        return m_text->render(number, dpi, cancel);
    }
    core::Result<void> unpack(const QString &folder, const OnMember &onMember, const core::CancelToken &cancel) override
    {
        MemberWriter members(folder, m_path, m_options, onMember, cancel);
        int number = 0;
        for (const MailMember &member : m_members) {
            ++number;
            const QString name = core::shownMemberPath(member.name).isEmpty() ? u"part-%1.bin"_s.arg(number) : member.name;
            const core::Result<QByteArray> bytes = member.bytes();
            if (!bytes)
                TRAIL_TRY(members.addFailed(name, bytes.error()));
            else
                TRAIL_TRY(members.add(name, *bytes, member.modifiedAt));
        }
        return {};
    }

private:
    std::unique_ptr<Reader> m_text;
    std::vector<MailMember> m_members;
    QString m_path;
    ReadOptions m_options;
};

} // namespace

FlowDocument mailDocument(const MailEnvelope &envelope, const QStringList &attachments, FlowDocument body)
{
    FlowDocument head;
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + value.left(longestLine);
    };
    add(u"Subject"_s, envelope.subject);
    add(u"From"_s, envelope.from);
    add(u"To"_s, envelope.to);
    add(u"Cc"_s, envelope.cc);
    add(u"Date"_s, envelope.date);
    head.add(core::BlockKind::Paragraph, lines.join(u'\n'));
    add(u"Attachments"_s, attachments.join(u"; "_s));
    if (!attachments.isEmpty())
        head.add(core::BlockKind::Paragraph, lines.back());
    body.items.insert(body.items.begin(), std::make_move_iterator(head.items.begin()), std::make_move_iterator(head.items.end()));
    return body;
}

FlowDocument plainBody(QString text, bool flowed, bool deleteSpace)
{
    if (!flowed)
        return parseText(text);
    QString joined;
    joined.reserve(text.size());
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    for (QStringView line : lines) {
        if (line.startsWith(u' ') && !joined.endsWith(u' '))
            line = line.sliced(1); // stuffed
        joined += line;
        const bool signature = line == u"-- ";
        if (line.endsWith(u' ') && !signature) {
            if (deleteSpace)
                joined.chop(1);
        } else {
            joined += u'\n';
        }
    }
    return parseText(joined);
}

core::Result<std::unique_ptr<Reader>> openMailDocument(FlowDocument document, std::vector<MailMember> members,
                                                       const QString &path, const ReadOptions &options)
{
    core::Result<std::unique_ptr<Reader>> text = openFlow(std::move(document), path, options);
    if (!text)
        return text.failure();
    return std::unique_ptr<Reader>(std::make_unique<MailReader>(std::move(*text), std::move(members), path, options));
}

} // namespace tendertrail::ingest
