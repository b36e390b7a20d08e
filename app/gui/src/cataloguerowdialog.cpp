// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguerowdialog.h"

#include "gui/controls.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tendertrail::gui {

using tagging::CatalogueRow;

CatalogueRowDialog::CatalogueRowDialog(const QString &list, const CatalogueRow &row, const std::vector<CatalogueRow> &makers, QWidget *parent)
    : QDialog(parent), m_row(row), m_words(list == QLatin1StringView("resellers"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(row.id.isEmpty() ? tr("Add a row") : tr("Edit a row"));
    setMinimumWidth(Theme::current().scaled(520));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *words = label(m_words ? tr("Words that say of a supplier that it sells somebody else's products.")
                                  : tr("A name stands beside evidence: say where the row is from and when you looked it up."),
                          TextSize::Body, Tone::Secondary, false, this);
    words->setWordWrap(true);
    column->addWidget(words);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(spacing::l);
    form->setVerticalSpacing(spacing::m);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form, 1);
    m_name = new QLineEdit(row.name, this);
    m_name->setAccessibleName(m_words ? tr("Phrase") : tr("Name"));
    m_name->setMaxLength(200);
    form->addRow(m_name->accessibleName(), m_name);
    if (!m_words) {
        m_names = new QPlainTextEdit(row.names.join(u'\n'), this);
        m_names->setAccessibleName(tr("Other names"));
        m_names->setPlaceholderText(tr("As documents write it, one a line, in Chinese or English"));
        m_names->setTabChangesFocus(true);
        m_names->setFixedHeight(Theme::current().scaled(110));
        form->addRow(tr("Other names"), m_names);
        if (list == QLatin1StringView("chips")) {
            m_maker = new QComboBox(this);
            m_maker->setAccessibleName(tr("Maker"));
            for (const CatalogueRow &maker : makers)
                m_maker->addItem(maker.name, maker.id);
            m_maker->setCurrentIndex(m_maker->findData(row.maker));
            m_maker->setEnabled(row.id.isEmpty()); // a chip's id begins with its maker's
            form->addRow(tr("Maker"), m_maker);
            connect(m_maker, &QComboBox::currentIndexChanged, this, &CatalogueRowDialog::check);
        }
        m_source = new QLineEdit(row.source, this);
        m_source->setAccessibleName(tr("Source"));
        m_source->setPlaceholderText(QStringLiteral("https://…"));
        m_source->setMaxLength(200);
        form->addRow(tr("Source"), m_source);
        const QDate date = QDate::fromString(row.date, Qt::ISODate);
        m_date = new QDateEdit(date.isValid() ? date : QDate::currentDate(), this);
        m_date->setAccessibleName(tr("Looked up on"));
        m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_date->setCalendarPopup(true);
        form->addRow(tr("Looked up on"), m_date);
        connect(m_source, &QLineEdit::textChanged, this, &CatalogueRowDialog::check);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = button(tr("Save"), ButtonKind::Primary, this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &CatalogueRowDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (saved)
            saved(given());
        accept();
    });
    m_name->setFocus();
    check();
}

CatalogueRow CatalogueRowDialog::given() const
{
    CatalogueRow row = m_row;
    row.name = m_name->text().simplified();
    if (m_words)
        return row;
    row.names.clear();
    const auto lines = m_names->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            row.names.append(line.simplified());
    }
    if (m_maker)
        row.maker = m_maker->currentData().toString();
    row.source = m_source->text().simplified();
    row.date = m_date->date().toString(Qt::ISODate);
    return row;
}

void CatalogueRowDialog::check()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    const bool sourced = m_words || !m_source->text().trimmed().isEmpty();
    const bool made = !m_maker || m_maker->currentIndex() >= 0;
    m_save->setEnabled(named && sourced && made);
}

} // namespace tendertrail::gui
