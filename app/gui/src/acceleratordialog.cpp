// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceleratordialog.h"

#include "gui/controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

using tagging::Accelerator;
using tagging::AcceleratorRow;
using tagging::ControlRelevance;

namespace {

constexpr int columns = 4;
constexpr std::optional<double> Accelerator::*figures[] = {&Accelerator::memoryGb, &Accelerator::bandwidthGbS, &Accelerator::interconnectGbS,
                                                           &Accelerator::dieMm2, &Accelerator::processNm};

QString number(double value, int decimals = 2)
{
    QString text = QLocale().toString(value, 'f', decimals);
    const QString point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

/// Nothing where the text is empty; a number that is no figure where it is none.
std::optional<double> figureIn(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty())
        return std::nullopt;
    bool read = false;
    double value = QLocale().toDouble(plain, &read);
    if (!read)
        value = QLocale::c().toDouble(plain, &read);
    return read ? value : -1;
}

void addHeading(QGridLayout *grid, int row, const QString &words)
{
    QLabel *heading = label(words, TextSize::Body, Tone::Normal, true, grid->parentWidget());
    heading->setContentsMargins(0, spacing::s, 0, spacing::xs);
    grid->addWidget(heading, row, 0, 1, columns);
}

bool isFigure(const std::optional<double> &value)
{
    return !value || (*value > 0 && *value <= tagging::largestFigure);
}

} // namespace

QString figuresText(const Accelerator &part)
{
    QStringList known;
    if (const auto performance = part.totalProcessingPerformance())
        known.append(AcceleratorDialog::tr("TPP %1").arg(number(*performance, 0)));
    if (const auto density = part.performanceDensity())
        known.append(AcceleratorDialog::tr("density %1").arg(number(*density)));
    if (part.memoryGb)
        known.append(AcceleratorDialog::tr("%1 GB").arg(number(*part.memoryGb)));
    if (part.bandwidthGbS)
        known.append(AcceleratorDialog::tr("%1 GB/s").arg(number(*part.bandwidthGbS)));
    if (part.interconnectGbS)
        known.append(AcceleratorDialog::tr("link %1 GB/s").arg(number(*part.interconnectGbS)));
    return known.join(u" · ");
}

AcceleratorDialog::AcceleratorDialog(std::shared_ptr<const tagging::AcceleratorTable> table, const AcceleratorRow &row, QWidget *parent)
    : QDialog(parent), m_table(std::move(table)), m_row(row)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(row.id.isEmpty() ? tr("Add an accelerator") : tr("Edit an accelerator"));
    resize(Theme::current().scaled(840), Theme::current().scaled(730));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::m);
    QLabel *words = label(tr("Figures decide which parts could meet a requirement, and which rules are relevant. Leave empty what is not published."),
                          TextSize::Body, Tone::Secondary, false, this);
    words->setWordWrap(true);
    column->addWidget(words);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, spacing::s, 0);
    grid->setHorizontalSpacing(spacing::l);
    grid->setVerticalSpacing(spacing::xs);
    for (int i = 0; i < columns; ++i)
        grid->setColumnStretch(i, 1);
    area->setWidget(inside);
    column->addWidget(area, 1);
    addIdentity(grid);
    addFigures(grid);
    addSource(grid);
    grid->setRowStretch(grid->rowCount(), 1);

    column->addWidget(reckoned());
    m_said = label({}, TextSize::Body, Tone::Danger, false, this);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = button(tr("Save"), ButtonKind::Primary, this);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (saved)
            saved(given());
        accept();
    });
    (m_name->isReadOnly() ? m_maker->setFocus() : m_name->setFocus());
    check();
}

void AcceleratorDialog::addField(QGridLayout *grid, int row, int at, int wide, const QString &name, QWidget *field)
{
    QLabel *words = label(name, TextSize::Small, Tone::Secondary, false, grid->parentWidget());
    words->setBuddy(field);
    field->setAccessibleName(name);
    grid->addWidget(words, row, at, 1, wide);
    grid->addWidget(field, row + 1, at, 1, wide);
    grid->setRowMinimumHeight(row + 2, spacing::s);
}

QLineEdit *AcceleratorDialog::addText(QGridLayout *grid, int row, int at, int wide, const QString &name, const QString &text)
{
    auto *edit = new QLineEdit(text, grid->parentWidget());
    edit->setMaxLength(200);
    edit->setCursorPosition(0);
    addField(grid, row, at, wide, name, edit);
    connect(edit, &QLineEdit::textChanged, this, &AcceleratorDialog::check);
    return edit;
}

AcceleratorDialog::NumberField AcceleratorDialog::addNumber(QGridLayout *grid, int row, int at, const QString &name, std::optional<double> value)
{
    // As it will be read: 1.555 of another country's keyboard is one thousand and more.
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QLineEdit *edit = addText(grid, row, at, 1, name, value ? locale.toString(*value, 'g', 12) : QString());
    edit->setMaxLength(20);
    return {edit, name};
}

void AcceleratorDialog::addIdentity(QGridLayout *grid)
{
    const auto combo = [&] {
        auto *box = new QComboBox(grid->parentWidget());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        connect(box, &QComboBox::currentIndexChanged, this, &AcceleratorDialog::check);
        return box;
    };
    m_name = addText(grid, 0, 0, 2, tr("Name"), m_row.part.name);
    if (m_row.shipped) {
        m_name->setReadOnly(true); // what it is called tells whose place the row takes
        m_name->setToolTip(tr("A part of the program keeps its name: by it your figures take its place."));
    }
    m_maker = combo();
    for (const auto &[id, name] : m_table->makers)
        m_maker->addItem(name, id);
    m_maker->setCurrentIndex(m_maker->findData(m_row.makerId));
    addField(grid, 0, 2, 1, tr("Maker"), m_maker);
    m_released = addText(grid, 0, 3, 1, tr("Released"), m_row.part.released);
    m_released->setPlaceholderText(tr("year-month-day"));
    m_chip = combo();
    m_chip->addItem(tr("No name that is looked for"), QString());
    for (const auto &[id, name] : m_table->chips)
        m_chip->addItem(name, id);
    m_chip->setCurrentIndex(std::max(0, m_chip->findData(m_row.part.chip)));
    m_chip->setToolTip(tr("Names and part numbers by which documents call it are in the catalogue “Accelerators: names”."));
    addField(grid, 3, 0, 2, tr("In documents it is"), m_chip);
    m_dataCentre = new QCheckBox(tr("Made or sold for data centres"), grid->parentWidget());
    m_dataCentre->setChecked(m_row.part.dataCentre);
    connect(m_dataCentre, &QCheckBox::toggled, this, &AcceleratorDialog::check);
    grid->addWidget(m_dataCentre, 4, 2, 1, 2);
}

void AcceleratorDialog::addFigures(QGridLayout *grid)
{
    addHeading(grid, 6, tr("Highest dense rates, in 10¹² operations a second (TFLOPS, TOPS)"));
    int row = 7;
    int at = 0;
    for (const auto &format : m_table->formats) {
        const auto &peaks = m_row.part.peaks;
        const auto peak = std::ranges::find(peaks, format.name, &tagging::Peak::format);
        const QString name = format.name == u"FP16" ? tr("FP16, BF16 (TFLOPS)") : (format.name.startsWith(u"INT") ? tr("%1 (TOPS)") : tr("%1 (TFLOPS)")).arg(format.name);
        m_peaks.push_back(addNumber(grid, row, at, name, peak == peaks.end() ? std::nullopt : std::optional(peak->tera)));
        if (++at == columns) {
            at = 0;
            row += 3;
        }
    }
    if (at > 0)
        row += 3;
    addHeading(grid, row, tr("Memory, link and die"));
    const QString names[] = {tr("Memory (GB)"), tr("Memory bandwidth (GB/s)"), tr("Link, both directions (GB/s)"), tr("Area of the die (mm²)"), tr("Process (nm)")};
    for (std::size_t i = 0; i < std::size(figures); ++i) {
        const int place = static_cast<int>(i);
        m_figures.push_back(addNumber(grid, row + 1 + place / columns * 3, place % columns, names[i], m_row.part.*figures[i]));
    }
    m_note = addText(grid, row + 4, 1, columns - 1, tr("Note"), m_row.part.note);
}

void AcceleratorDialog::addSource(QGridLayout *grid)
{
    const int row = grid->rowCount();
    m_source = addText(grid, row, 0, columns - 1, tr("Source"), m_row.part.source);
    m_source->setPlaceholderText(u"https://…"_s);
    const QDate date = QDate::fromString(m_row.part.date, Qt::ISODate);
    m_date = new QDateEdit(date.isValid() ? date : QDate::currentDate(), grid->parentWidget());
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    addField(grid, row, columns - 1, 1, tr("Looked up on"), m_date);
}

QWidget *AcceleratorDialog::reckoned()
{
    QFrame *frame = card(this);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    grid->setHorizontalSpacing(spacing::l);
    grid->setVerticalSpacing(spacing::xs);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &name) {
        QLabel *value = label({}, TextSize::Body, Tone::Normal, false, frame);
        value->setWordWrap(true);
        value->setAccessibleName(name);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label(name, TextSize::Body, Tone::Secondary, false, frame), row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
        return value;
    };
    m_performance = add(tr("Total processing performance (TPP)"));
    m_density = add(tr("Performance density"));
    m_relevance = add(tr("Export controls, today"));
    return frame;
}

AcceleratorRow AcceleratorDialog::given() const
{
    AcceleratorRow row = m_row;
    Accelerator &part = row.part;
    part.name = m_name->text().simplified();
    row.makerId = m_maker->currentData().toString();
    part.maker = m_maker->currentText();
    part.chip = m_chip->currentData().toString();
    part.released = m_released->text().trimmed();
    part.dataCentre = m_dataCentre->isChecked();
    part.peaks.clear();
    for (std::size_t i = 0; i < m_peaks.size(); ++i) {
        if (const auto tera = figureIn(m_peaks[i].edit->text()))
            part.peaks.push_back({m_table->formats[i].name, m_table->formats[i].bits, *tera});
    }
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        part.*figures[i] = figureIn(m_figures[i].edit->text());
    part.note = m_note->text().simplified();
    part.source = m_source->text().simplified();
    part.date = m_date->date().toString(Qt::ISODate);
    return row;
}

QString AcceleratorDialog::fault() const
{
    for (const auto *fields : {&m_peaks, &m_figures}) {
        for (const NumberField &field : *fields) {
            if (!isFigure(figureIn(field.edit->text())))
                return tr("%1: a number above 0, or nothing.").arg(field.name);
        }
    }
    const QString released = m_released->text().trimmed();
    if (!released.isEmpty() && !QDate::fromString(released, Qt::ISODate).isValid())
        return tr("Released: a day such as 2023-11-14, or nothing.");
    return {};
}

void AcceleratorDialog::check()
{
    if (!m_save)
        return; // still being built
    const QString wrong = fault();
    const AcceleratorRow row = given();
    const Accelerator &part = row.part;
    m_said->setText(wrong);
    m_said->setVisible(!wrong.isEmpty());
    m_save->setEnabled(wrong.isEmpty() && !part.name.isEmpty() && !row.makerId.isEmpty() && !part.source.isEmpty());
    m_save->setToolTip(m_save->isEnabled() || !wrong.isEmpty() ? QString() : tr("A name, the maker and the source are needed."));
    if (!wrong.isEmpty()) {
        for (QLabel *value : {m_performance, m_density, m_relevance})
            value->setText(u"–"_s);
        return;
    }
    const auto performance = part.totalProcessingPerformance();
    const auto density = part.performanceDensity();
    if (performance) {
        const auto highest = std::ranges::max_element(part.peaks, {}, [](const tagging::Peak &peak) { return peak.tera * peak.bits; });
        m_performance->setText(tr("%1, from %2: %3 × %4 bits").arg(number(*performance, 1), highest->format, number(highest->tera), QString::number(highest->bits)));
    } else {
        m_performance->setText(tr("needs a rate"));
    }
    m_density->setText(density       ? tr("%1, by %2 mm²").arg(number(*density), number(*part.dieMm2))
                       : performance ? tr("needs the area of the die")
                                     : tr("needs a rate and the area of the die"));
    const ControlRelevance relevance = m_table->catalogue.relevance(part, QDate::currentDate().toString(Qt::ISODate));
    switch (relevance.kind) {
    case ControlRelevance::Kind::Relevant:
        m_relevance->setText(tr("%1 is relevant (%2)").arg(relevance.rule, relevance.source));
        break;
    case ControlRelevance::Kind::Below:
        m_relevance->setText(tr("below every threshold in force"));
        break;
    case ControlRelevance::Kind::NeedsDieArea:
        m_relevance->setText(tr("the area of the die decides, and is not given"));
        break;
    case ControlRelevance::Kind::NeedsLink:
        m_relevance->setText(tr("the rate of the link decides, and is not given"));
        break;
    case ControlRelevance::Kind::Unknown:
        m_relevance->setText(tr("needs a rate"));
        break;
    }
}

} // namespace tendertrail::gui
