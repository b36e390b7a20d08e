// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguerowdialog.h"
#include "cataloguesdialog.h"
#include "gui/jobs.h"
#include "surroundings.h"

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

private:
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
