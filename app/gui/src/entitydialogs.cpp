// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitydialogs.h"

#include "gui/controls.h"
#include "gui/roles.h"
#include "identitytext.h"
#include "pipeline/identity.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace tendertrail::gui {

using namespace core;

namespace {

class EntityDialogs
{
    Q_DECLARE_TR_FUNCTIONS(EntityDialogs)

public:
    static void split(QWidget *parent, const Entity &entity, const CaseFacts &facts, std::function<void(std::vector<MentionId>)> chosen);
    static void name(QWidget *parent, const Entity &entity, std::function<void(QString, QString)> given);

private:
    static QDialog *dialog(QWidget *parent, const QString &title, const QString &words, QVBoxLayout *&column)
    {
        auto *made = new QDialog(parent);
        made->setAttribute(Qt::WA_DeleteOnClose);
        made->setWindowTitle(title);
        column = new QVBoxLayout(made);
        column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
        column->setSpacing(spacing::m);
        QLabel *explained = label(words, TextSize::Body, Tone::Secondary, false, made);
        explained->setWordWrap(true);
        column->addWidget(explained);
        return made;
    }
};

void EntityDialogs::split(QWidget *parent, const Entity &entity, const CaseFacts &facts, std::function<void(std::vector<MentionId>)> chosen)
{
    QVBoxLayout *column = nullptr;
    QDialog *asked = dialog(parent, tr("Split %1").arg(entity.label), tr("Tick the places that name somebody else: they become an entity of their own."), column);
    asked->resize(Theme::current().scaled(560), Theme::current().scaled(380));
    auto *list = new QListWidget(asked);
    list->setAccessibleName(tr("Places that name the entity"));
    const std::vector<MentionId> mentions = facts.mentionsOf(entity.id);
    for (const MentionId id : mentions) {
        const Mention *mention = facts.mention(id);
        auto *item = new QListWidgetItem(QStringLiteral("%1 · %2\n%3").arg(mention->anchor.quote.simplified(), fieldStyle(mention->field).text,
                                                                            tr("%1, page %2").arg(facts.documents.value(mention->document).name).arg(mention->anchor.page)),
                                         list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    column->addWidget(list, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, asked);
    QPushButton *go = button(tr("Split off"), ButtonKind::Primary, asked);
    go->setEnabled(false);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    const auto ticked = [list, mentions] {
        std::vector<MentionId> ids;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() == Qt::Checked)
                ids.push_back(mentions[std::size_t(row)]);
        }
        return ids;
    };
    QObject::connect(list, &QListWidget::itemChanged, asked, [go, ticked, all = mentions.size()] {
        const auto count = ticked().size();
        go->setEnabled(count > 0 && count < all);
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, asked, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, asked, [asked, ticked, chosen = std::move(chosen)] {
        chosen(ticked());
        asked->accept();
    });
    asked->open();
}

void EntityDialogs::name(QWidget *parent, const Entity &entity, std::function<void(QString, QString)> given)
{
    QVBoxLayout *column = nullptr;
    QDialog *asked = dialog(parent, tr("Add a name"), tr("A further name of %1. It is compared with names in documents and on lists.").arg(entity.label), column);
    asked->setMinimumWidth(Theme::current().scaled(460));
    auto *kind = new QComboBox(asked);
    kind->setAccessibleName(tr("Kind of name"));
    for (const QString &key : pipeline::nameKinds())
        kind->addItem(nameKindText(key), key);
    column->addWidget(kind);
    auto *words = new QLineEdit(asked);
    words->setAccessibleName(tr("Name"));
    column->addWidget(words);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, asked);
    QPushButton *go = button(tr("Add"), ButtonKind::Primary, asked);
    go->setEnabled(false);
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    QObject::connect(words, &QLineEdit::textChanged, go, [go](const QString &text) { go->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, asked, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, asked, [asked, words, kind, given = std::move(given)] {
        given(words->text(), kind->currentData().toString());
        asked->accept();
    });
    words->setFocus();
    asked->adjustSize(); // as high as the explanation is at this width
    asked->open();
}

} // namespace

void askForSplit(QWidget *parent, const Entity &entity, const CaseFacts &facts, std::function<void(std::vector<MentionId>)> chosen)
{
    EntityDialogs::split(parent, entity, facts, std::move(chosen));
}

void askForName(QWidget *parent, const Entity &entity, std::function<void(QString, QString)> given)
{
    EntityDialogs::name(parent, entity, std::move(given));
}

} // namespace tendertrail::gui
