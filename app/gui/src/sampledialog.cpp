// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledialog.h"

#include "gui/controls.h"
#include "gui/roles.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tendertrail::gui {

using namespace core;

SampleDialog::SampleDialog(std::vector<ReviewRow> sample, int all, QWidget *parent)
    : QDialog(parent), m_sample(std::move(sample)), m_verdicts(m_sample.size(), 0), m_all(all)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Look at a sample first"));
    resize(Theme::current().scaled(680), Theme::current().scaled(460));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    const QString rule = m_sample.empty() ? QString() : m_sample.front().suggestion.rule;
    QLabel *words = label(tr("The rule %1 makes %Ln open suggestion(s) that are as sure as this one. Look at these: A right, R wrong.", nullptr, all).arg(rule),
                          TextSize::Body, Tone::Secondary, false, this);
    words->setWordWrap(true);
    column->addWidget(words);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Sample"));
    m_list->setWordWrap(true);
    for (const ReviewRow &row : m_sample) {
        const Suggestion &said = row.suggestion;
        // A number that ends at the cut would read as another number: dots say that words follow.
        const QString before = said.anchor.prefix.simplified();
        const QString after = said.anchor.suffix.simplified();
        const QString around = (before.isEmpty() ? QString() : QStringLiteral("…") + before.right(20)) + QStringLiteral("【") + said.anchor.quote.simplified()
            + QStringLiteral("】") + (after.isEmpty() ? QString() : after.left(20) + QStringLiteral("…"));
        new QListWidgetItem(QStringLiteral("%1: %2\n%3\n%4").arg(fieldStyle(said.field).text, suggestionText(said), around, tr("%1, page %2").arg(row.documentName).arg(said.anchor.page)),
                            m_list);
    }
    m_list->setCurrentRow(0);
    column->addWidget(m_list, 1);
    m_said = label({}, TextSize::Body, Tone::Secondary, false, this);
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::s);
    QPushButton *right = button(tr("Right (A)"), Icon::Accept, ButtonKind::Plain, this);
    QPushButton *wrong = button(tr("Wrong (R)"), Icon::Reject, ButtonKind::Plain, this);
    right->setAutoDefault(false);
    wrong->setAutoDefault(false);
    buttons->addWidget(right);
    buttons->addWidget(wrong);
    buttons->addStretch(1);
    QPushButton *cancel = button(tr("Cancel"), ButtonKind::Quiet, this);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    m_acceptSample = button(tr("Only these"), ButtonKind::Plain, this);
    m_acceptAll = button({}, ButtonKind::Primary, this);
    m_acceptSample->setAutoDefault(false);
    m_acceptAll->setAutoDefault(false);
    buttons->addWidget(m_acceptSample);
    buttons->addWidget(m_acceptAll);
    column->addLayout(buttons);
    connect(right, &QPushButton::clicked, this, [this] { judge(true); });
    connect(wrong, &QPushButton::clicked, this, [this] { judge(false); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_acceptSample, &QPushButton::clicked, this, [this] { finish(false); });
    connect(m_acceptAll, &QPushButton::clicked, this, [this] { finish(true); });
    for (const auto &[key, isRight] : {std::pair(Qt::Key_A, true), std::pair(Qt::Key_R, false)}) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, [this, isRight = isRight] { judge(isRight); });
        addAction(action);
    }
    showState();
}

void SampleDialog::judge(bool right)
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_verdicts[std::size_t(row)] = right ? 1 : -1;
    const Colours &colours = Theme::current().colours();
    m_list->item(row)->setIcon(icon(right ? Icon::Accept : Icon::Reject, right ? colours.success : colours.danger));
    const auto next = std::ranges::find(m_verdicts, 0);
    if (next != m_verdicts.end())
        m_list->setCurrentRow(int(next - m_verdicts.begin()));
    showState();
}

void SampleDialog::showState()
{
    const auto judged = std::ranges::count_if(m_verdicts, [](int verdict) { return verdict != 0; });
    const auto wrong = std::ranges::count(m_verdicts, -1);
    const bool all = judged == qsizetype(m_verdicts.size());
    m_said->setText(!all         ? tr("%1 of %2 looked at").arg(judged).arg(m_verdicts.size())
                    : wrong == 0 ? tr("All of the sample are right.")
                                 : tr("%1 of %2 are wrong: expect about as many among the others.").arg(wrong).arg(m_verdicts.size()));
    setTone(m_said, all && wrong > 0 ? Tone::Warning : Tone::Secondary);
    m_acceptAll->setText(tr("Accept all %Ln", nullptr, m_all - int(wrong)));
    m_acceptAll->setEnabled(all && wrong < qsizetype(m_verdicts.size()));
    m_acceptSample->setEnabled(judged > 0);
}

void SampleDialog::finish(bool others)
{
    std::vector<SuggestionId> right;
    std::vector<SuggestionId> wrong;
    for (std::size_t i = 0; i < m_sample.size(); ++i) {
        if (m_verdicts[i] > 0)
            right.push_back(m_sample[i].suggestion.id);
        else if (m_verdicts[i] < 0)
            wrong.push_back(m_sample[i].suggestion.id);
    }
    if (decided)
        decided(right, wrong, others);
    accept();
}

} // namespace tendertrail::gui
