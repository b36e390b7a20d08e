// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gisttest.h"

/// What specifications say that a thing does, has several of, or is like.
class FeaturesTest : public GistTestBase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { load(); }

    void readsManners_data()
    {
        QTest::addColumn<QString>("english");
        row("自动生成月报。", "Automatically generate monthly report.");
        row("动态调整线程。", "Dynamically adjust thread.");
        row("支持自动备份日志。", "Supports automatically backing up log.");
        row("自动识别系统", "Automatic recognition system");
        row("对视频进行实时分析。", "Carry out real-time analysis of the video.");
    }
    void readsManners() { compare(); }

    void readsQualities_data()
    {
        QTest::addColumn<QString>("english");
        row("精度高、稳定性好", "High accuracy and good stability");
        row("噪声小，强度高", "Low noise, high strength");
        row("误差应小于±3%", "The error shall be less than ±3%");
    }
    void readsQualities() { compare(); }

    void readsSeveral_data()
    {
        QTest::addColumn<QString>("english");
        row("多协议网关", "Multi-protocol gateway");
        row("系统应兼容多终端。", "The system shall be compatible with multiple terminals.");
        row("所有部件应采用铝合金。", "All components shall adopt aluminium alloy.");
        row("提供各种接口。", "Provide various interfaces.");
    }
    void readsSeveral() { compare(); }

    void readsSupport_data()
    {
        QTest::addColumn<QString>("english");
        row("支持根据用户权限显示菜单", "Supports displaying menu according to user permissions");
        row("支持为教师提供备课功能", "Supports providing the teachers with lesson preparation function");
    }
    void readsSupport() { compare(); }
};

QTEST_APPLESS_MAIN(FeaturesTest)
#include "features_test.moc"
