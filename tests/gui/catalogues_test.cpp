// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceleratordialog.h"
#include "cataloguerowdialog.h"
#include "cataloguesdialog.h"
#include "gui/jobs.h"
#include "surroundings.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QPlainTextEdit>

using namespace tendertrail;
using namespace tendertrail::gui;
using namespace Qt::StringLiterals;

/// The catalogues in the window: shipped rows beside one's own.
class CataloguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TENDERTRAIL_USER_DATA", m_around.file(u"user"_s).toUtf8()); }

    void aRowIsAddedEditedAndTakenBack()
    {
        Jobs jobs;
        QWidget window;
        int written = 0;
        QPointer<CataloguesDialog> dialog = new CataloguesDialog(jobs, true, &window);
        dialog->changed = [&written] { ++written; };
        dialog->open();
        auto *tree = dialog->findChild<QTreeWidget *>();
        auto *lists = dialog->findChild<QComboBox *>();
        QTRY_VERIFY(tree->topLevelItemCount() > 50);
        lists->setCurrentIndex(lists->findData(u"companies"_s));
        Q_EMIT lists->activated(lists->currentIndex());
        QTRY_VERIFY(find(tree, u"Hikvision"_s));
        QCOMPARE(find(tree, u"Hikvision"_s)->text(5), u"The program's"_s);
        QVERIFY(!buttonOf(dialog, u"Take yours back"_s)->isEnabled());

        buttonOf(dialog, u"Add…"_s)->click();
        auto *form = dialog->findChild<CatalogueRowDialog *>();
        QVERIFY(form);
        auto *save = buttonOf(form, u"Save"_s);
        QVERIFY(!save->isEnabled());
        const auto fields = form->findChildren<QLineEdit *>();
        field(fields, u"Name"_s)->setText(u"Example Compute"_s);
        QVERIFY(!save->isEnabled()); // not without its source
        field(fields, u"Source"_s)->setText(u"https://example.org/"_s);
        form->findChild<QPlainTextEdit *>()->setPlainText(u"示例算力科技有限公司\nExample Inc\n"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(find(tree, u"Example Compute"_s));
        QCOMPARE(written, 1);
        QCOMPARE(find(tree, u"Example Compute"_s)->text(5), u"Yours"_s);
        QVERIFY(buttonOf(dialog, u"Run the rules again"_s)->isEnabled());

        auto *filter = dialog->findChild<FilterField *>();
        filter->setText(u"示例算力"_s);
        int seen = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            seen += tree->topLevelItem(i)->isHidden() ? 0 : 1;
        QCOMPARE(seen, 1);
        filter->clear();

        tree->setCurrentItem(find(tree, u"Example Compute"_s));
        buttonOf(dialog, u"Take yours back"_s)->click();
        QTRY_VERIFY(!find(tree, u"Example Compute"_s));
        QCOMPARE(written, 2);
        bool asked = false;
        dialog->runAgain = [&asked] { asked = true; };
        buttonOf(dialog, u"Run the rules again"_s)->click();
        QVERIFY(asked);
    }

    void anAcceleratorIsAddedWithItsFigures()
    {
        Jobs jobs;
        QWidget window;
        int written = 0;
        QPointer<CataloguesDialog> dialog = new CataloguesDialog(jobs, true, &window);
        dialog->changed = [&written] { ++written; };
        dialog->open();
        auto *tree = showParts(dialog);
        QTRY_VERIFY(find(tree, u"NVIDIA A30"_s));
        QVERIFY2(find(tree, u"NVIDIA A30"_s)->text(1).contains(u"TPP 2,640"_s), qPrintable(find(tree, u"NVIDIA A30"_s)->text(1)));
        QCOMPARE(find(tree, u"NVIDIA A30"_s)->text(2), u"NVIDIA"_s);

        buttonOf(dialog, u"Add…"_s)->click();
        auto *form = dialog->findChild<AcceleratorDialog *>();
        QVERIFY(form);
        auto *save = buttonOf(form, u"Save"_s);
        const auto fields = form->findChildren<QLineEdit *>();
        field(fields, u"Name"_s)->setText(u"NVIDIA Z9000"_s);
        for (auto *box : form->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Maker"_s)
                box->setCurrentIndex(box->findText(u"NVIDIA"_s));
        }
        QVERIFY(!save->isEnabled()); // not without its source
        field(fields, u"Source"_s)->setText(u"https://example.org/"_s);
        QVERIFY(save->isEnabled());
        QCOMPARE(reckoned(form, u"Total processing performance (TPP)"_s), u"needs a rate"_s);

        field(fields, u"FP16, BF16 (TFLOPS)"_s)->setText(u"312"_s);
        field(fields, u"INT8 (TOPS)"_s)->setText(u"624"_s);
        QVERIFY(reckoned(form, u"Total processing performance (TPP)"_s).startsWith(u"4,992"_s));
        QCOMPARE(reckoned(form, u"Performance density"_s), u"needs the area of the die"_s);
        QVERIFY(reckoned(form, u"Export controls, today"_s).startsWith(u"3A090.a.1"_s));
        field(fields, u"Area of the die (mm²)"_s)->setText(u"826"_s);
        QVERIFY(reckoned(form, u"Performance density"_s).startsWith(u"6.04"_s));
        field(fields, u"FP16, BF16 (TFLOPS)"_s)->setText(u"10"_s);
        field(fields, u"INT8 (TOPS)"_s)->clear();
        QCOMPARE(reckoned(form, u"Export controls, today"_s), u"below every threshold in force"_s);
        for (const QString &wrong : {u"-5"_s, u"0"_s, u"many"_s, u"inf"_s, u"nan"_s, u"1e12"_s}) {
            field(fields, u"Memory (GB)"_s)->setText(wrong);
            QVERIFY2(!save->isEnabled(), qPrintable(wrong));
        }
        field(fields, u"Memory (GB)"_s)->setText(u"99.5"_s);
        field(fields, u"Released"_s)->setText(u"soon"_s);
        QVERIFY(!save->isEnabled());
        field(fields, u"Released"_s)->setText(u"2026-05-01"_s);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(find(tree, u"NVIDIA Z9000"_s));
        QCOMPARE(written, 1);
        QCOMPARE(find(tree, u"NVIDIA Z9000"_s)->text(5), u"Yours"_s);
        QVERIFY(find(tree, u"NVIDIA Z9000"_s)->text(1).contains(u"99.5 GB"_s));
        QVERIFY(buttonOf(dialog, u"Run the rules again"_s)->isEnabled());
    }

    void aShippedAcceleratorIsCorrected()
    {
        Jobs jobs;
        QWidget window;
        QPointer<CataloguesDialog> dialog = new CataloguesDialog(jobs, true, &window);
        dialog->open();
        auto *tree = showParts(dialog);
        QTRY_VERIFY(find(tree, u"NVIDIA A30"_s));
        tree->setCurrentItem(find(tree, u"NVIDIA A30"_s));
        buttonOf(dialog, u"Edit…"_s)->click();
        auto *form = dialog->findChild<AcceleratorDialog *>();
        QVERIFY(form);
        const auto fields = form->findChildren<QLineEdit *>();
        QVERIFY(field(fields, u"Name"_s)->isReadOnly());
        QCOMPARE(field(fields, u"Memory (GB)"_s)->text(), u"24"_s);
        field(fields, u"Memory (GB)"_s)->setText(u"25"_s);
        buttonOf(form, u"Save"_s)->click();
        QTRY_VERIFY(find(tree, u"NVIDIA A30"_s) && find(tree, u"NVIDIA A30"_s)->text(1).contains(u"25 GB"_s));
        QCOMPARE(find(tree, u"NVIDIA A30"_s)->text(5), u"Yours, in place of the program's"_s);
        buttonOf(dialog, u"Take yours back"_s)->click();
        QTRY_VERIFY(find(tree, u"NVIDIA A30"_s) && find(tree, u"NVIDIA A30"_s)->text(1).contains(u"24 GB"_s));
    }

    void figuresAreReadAsTheyAreShown()
    {
        const auto table = tagging::acceleratorTable();
        QVERIFY(table);
        tagging::AcceleratorRow row;
        row.makerId = table->makers.front().first;
        row.part.name = u"Z9000"_s;
        row.part.source = u"https://example.org/"_s;
        row.part.bandwidthGbS = 1.555;
        row.part.memoryGb = 24000;
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); // where 1.555 is a large number
        QWidget window;
        QPointer<AcceleratorDialog> form = new AcceleratorDialog(std::make_shared<const tagging::AcceleratorTable>(*table), row, &window);
        tagging::AcceleratorRow given;
        form->saved = [&given](const tagging::AcceleratorRow &saved) { given = saved; };
        form->open();
        buttonOf(form, u"Save"_s)->click();
        QLocale::setDefault(before);
        QCOMPARE(given.part.bandwidthGbS.value_or(0), 1.555);
        QCOMPARE(given.part.memoryGb.value_or(0), 24000.0);
    }

private:
    static QTreeWidget *showParts(CataloguesDialog *dialog)
    {
        auto *lists = dialog->findChild<QComboBox *>();
        lists->setCurrentIndex(lists->findData(u"parts"_s));
        Q_EMIT lists->activated(lists->currentIndex());
        return dialog->findChild<QTreeWidget *>();
    }
    static QString reckoned(QWidget *form, const QString &name)
    {
        for (auto *each : form->findChildren<QLabel *>()) {
            if (each->accessibleName() == name)
                return each->text();
        }
        return {};
    }
    static QTreeWidgetItem *find(QTreeWidget *tree, const QString &name)
    {
        const auto found = tree->findItems(name, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.front();
    }
    static QPushButton *buttonOf(QWidget *parent, const QString &text)
    {
        for (auto *button : parent->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        qFatal("no button %s", qPrintable(text));
        return nullptr;
    }
    static QLineEdit *field(const QList<QLineEdit *> &fields, const QString &name)
    {
        for (auto *each : fields) {
            if (each->accessibleName() == name)
                return each;
        }
        qFatal("no field %s", qPrintable(name));
        return nullptr;
    }

    Surroundings m_around;
};

QTEST_MAIN(CataloguesTest)
#include "catalogues_test.moc"
