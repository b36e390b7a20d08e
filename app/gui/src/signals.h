// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tendertrail::gui {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal: the handler writes a byte to a socket pair that the event loop reads. On Windows,
/// where there are none, it never fires.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();

private:
    int m_ends[2] = {-1, -1};
};

} // namespace tendertrail::gui
