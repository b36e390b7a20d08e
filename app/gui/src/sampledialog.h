// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reviewmodel.h"

#include <QDialog>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace tendertrail::gui {

/// Before all suggestions of one rule are accepted, a person looks at some of them: A right, R wrong. Only when each of the sample
/// is decided can the rest be accepted; what was called wrong is rejected.
class SampleDialog : public QDialog
{
    Q_OBJECT

public:
    /// sample: what is shown; all: how many would be accepted with it.
    SampleDialog(std::vector<ReviewRow> sample, int all, QWidget *parent);

    /// wrong: of the sample. others: accept all that were not shown, too.
    std::function<void(std::vector<core::SuggestionId> right, std::vector<core::SuggestionId> wrong, bool others)> decided;

    void judge(bool right);

private:
    void showState();
    void finish(bool others);

    std::vector<ReviewRow> m_sample;
    std::vector<int> m_verdicts; ///< 0 not yet, 1 right, -1 wrong
    int m_all = 0;
    QListWidget *m_list = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_acceptAll = nullptr;
    QPushButton *m_acceptSample = nullptr;
};

} // namespace tendertrail::gui
