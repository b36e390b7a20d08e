// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobsbar.h"

#include "gui/controls.h"
#include "gui/errortext.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

// "40 pages/s" for quick stages, "12 pages/min" for slow ones: a rate below one a second says little.
QString rateText(double perSecond)
{
    const QLocale locale;
    if (perSecond >= 1)
        return JobsBar::tr("%1/s", "a rate, per second").arg(locale.toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
    return JobsBar::tr("%1/min", "a rate, per minute").arg(locale.toString(perSecond * 60, 'f', 0));
}

} // namespace

JobsBar::JobsBar(Jobs &jobs, QWidget *parent) : QWidget(parent), m_jobs(jobs)
{
    setProperty("look", u"footer"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Work in progress"));
    m_stage = label({}, TextSize::Body, Tone::Normal, true, this);
    m_item = new ElidedLabel({}, Qt::ElideMiddle, this);
    m_item->setProperty("tone", u"secondary"_s);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(200);
    m_bar->setAccessibleName(tr("Progress"));
    m_numbers = label({}, TextSize::Body, Tone::Secondary, false, this);
    m_pause = iconButton(Icon::Pause, tr("Pause"), this);
    m_cancel = iconButton(Icon::Close, tr("Cancel"), this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::xs, spacing::s, spacing::xs);
    row->setSpacing(spacing::m);
    row->addWidget(m_stage);
    row->addWidget(m_bar);
    row->addWidget(m_numbers);
    row->addWidget(m_item, 1);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);

    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_paused)
            Q_EMIT resumeWanted();
        else
            Q_EMIT pauseWanted();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_paused)
            setPaused(false);
        else
            m_jobs.cancel(m_shown);
    });
    connect(&jobs, &Jobs::changed, this, &JobsBar::update);
    update();
}

void JobsBar::setPaused(bool paused, const QString &what)
{
    m_paused = paused;
    m_pausedWhat = what;
    update();
}

void JobsBar::update()
{
    const auto all = m_jobs.visible();
    setVisible(!all.isEmpty() || m_paused);
    if (all.isEmpty()) {
        m_shown = 0;
        if (!m_paused)
            return;
        m_stage->setText(tr("%1 — paused").arg(m_pausedWhat));
        m_bar->hide();
        m_numbers->clear();
        m_item->setText(tr("Nothing is lost. It goes on where it stopped, also after a restart."));
        m_pause->setIcon(icon(Icon::Play));
        m_pause->setToolTip(tr("Go on"));
        m_pause->setAccessibleName(tr("Go on"));
        m_pause->show();
        return;
    }
    const Jobs::Status &job = all.first();
    m_shown = job.id;
    const core::Progress &progress = job.progress;
    const QString stage = progress.stage.isEmpty() ? job.info.title : stageText(progress.stage);
    m_stage->setText(job.cancelled ? tr("%1 — stopping…").arg(stage) : stage);
    m_bar->show();
    const bool known = progress.total > 0;
    m_bar->setRange(0, known ? 1000 : 0);
    if (known)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(progress.done) / static_cast<double>(progress.total)));

    QStringList numbers;
    const QLocale locale;
    if (known)
        numbers.append(tr("%1 of %2", "done of all: 12 of 40 pages").arg(locale.toString(progress.done), unitText(progress.unit, progress.total)));
    else if (progress.done > 0)
        numbers.append(unitText(progress.unit, progress.done));
    if (job.perSecond > 0)
        numbers.append(rateText(job.perSecond));
    if (job.secondsLeft >= 0)
        numbers.append(tr("%1 left", "time left").arg(durationText(job.secondsLeft)));
    m_numbers->setText(numbers.join(u" · "_s));
    QString item = progress.item.contains(u'/') ? QFileInfo(progress.item).fileName() : progress.item;
    if (all.size() > 1)
        item += (item.isEmpty() ? QString() : u"  ·  "_s) + tr("%Ln more waiting", nullptr, static_cast<int>(all.size()) - 1);
    m_item->setText(item);
    m_pause->setIcon(icon(Icon::Pause));
    m_pause->setToolTip(tr("Pause"));
    m_pause->setAccessibleName(tr("Pause"));
    m_pause->setVisible(job.info.pausable);
    m_pause->setEnabled(!job.cancelled);
    m_cancel->setEnabled(!job.cancelled);
}

} // namespace tendertrail::gui
