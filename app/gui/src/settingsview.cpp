// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsview.h"

#include "cataloguesdialog.h"
#include "gui/language.h"
#include "gui/selftest.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "keychain.h"
#include "pipeline/tagchanges.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace tendertrail::gui {

namespace {

constexpr int columnWidth = 720;

QVBoxLayout *section(QVBoxLayout *column, const QString &title, const QString &explanation)
{
    auto *box = card();
    auto *inner = new QVBoxLayout(box);
    inner->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::xl);
    inner->setSpacing(spacing::m);
    inner->addWidget(label(title, TextSize::Body, Tone::Normal, true, box));
    if (!explanation.isEmpty()) {
        QLabel *words = label(explanation, TextSize::Body, Tone::Secondary, false, box);
        words->setWordWrap(true);
        inner->addWidget(words);
    }
    column->addWidget(box);
    return inner;
}

QFormLayout *form(QVBoxLayout *into)
{
    auto *layout = new QFormLayout;
    layout->setHorizontalSpacing(spacing::l);
    layout->setVerticalSpacing(spacing::m);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    into->addLayout(layout);
    return layout;
}

QComboBox *choice(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setMinimumWidth(Theme::current().scaled(220));
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

void choose(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(qMax(0, box->findData(value)));
}

} // namespace

SettingsView::SettingsView(Workspace &workspace, QWidget *parent) : View(workspace, parent)
{
    m_translateCommand = addCommand(u"settings.translate"_s, tr("Translate the case anew with the server"), Icon::Translate, {}, [this] { translateAgain(); });
    m_cataloguesCommand = addCommand(u"settings.catalogues"_s, tr("Edit the catalogues"), Icon::Chip, {}, [this] { showCatalogues(); });
    addCommand(u"settings.selftest"_s, tr("Copy what works on this computer"), Icon::Copy, {}, [this] { copySelftest(); });

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    page->setProperty("page", true);
    auto *across = new QHBoxLayout(page);
    across->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::xl);
    auto *narrow = new QWidget(page);
    narrow->setMaximumWidth(Theme::current().scaled(columnWidth));
    across->addStretch(1);
    across->addWidget(narrow, 100);
    across->addStretch(1);
    auto *column = new QVBoxLayout(narrow);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::l);
    column->addWidget(label(tr("Settings"), TextSize::Title, Tone::Normal, false, narrow));
    addLook(column);
    addServer(column);
    addCatalogues(column);
    addAbout(column);
    column->addStretch(1);
    scroll->setWidget(page);
    setContent(scroll);

    connect(&workspace.session, &Session::settingsChanged, this, &SettingsView::readConsentState);
    connect(&workspace.session, &Session::closed, this, [this] {
        m_state = {};
        showConsent();
    });
    showConsent();
}

void SettingsView::addLook(QVBoxLayout *column)
{
    QFormLayout *fields = form(section(column, tr("Look and language"), {}));
    Settings &settings = workspace().settings;

    m_language = choice(tr("Language"));
    m_language->addItem(tr("As the system"), u"system"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"中文（简体）"_s, u"zh_CN"_s);
    connect(m_language, &QComboBox::activated, this, [this, &settings] { settings.setLanguage(m_language->currentData().toString()); });
    fields->addRow(tr("Language"), m_language);

    m_theme = choice(tr("Theme"));
    m_theme->addItem(icon(Icon::Settings), tr("As the system"), static_cast<int>(SchemeChoice::System));
    m_theme->addItem(icon(Icon::Sun), tr("Light"), static_cast<int>(SchemeChoice::Light));
    m_theme->addItem(icon(Icon::Moon), tr("Dark"), static_cast<int>(SchemeChoice::Dark));
    connect(m_theme, &QComboBox::activated, this, [this, &settings] {
        const auto wanted = static_cast<SchemeChoice>(m_theme->currentData().toInt());
        settings.setScheme(wanted);
        Theme::current().setSchemeChoice(wanted);
    });
    fields->addRow(tr("Theme"), m_theme);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    m_textSize = new QSlider(Qt::Horizontal);
    m_textSize->setRange(100, 200);
    m_textSize->setSingleStep(5);
    m_textSize->setPageStep(25);
    m_textSize->setFixedWidth(Theme::current().scaled(220));
    m_textSize->setAccessibleName(tr("Size of text"));
    m_textSizeWords = label({}, TextSize::Body, Tone::Secondary);
    row->addWidget(m_textSize);
    row->addWidget(m_textSizeWords);
    row->addStretch(1);
    const auto showSize = [this] { m_textSizeWords->setText(tr("%1 %", "per cent").arg(QLocale().toString(m_textSize->value()))); };
    connect(m_textSize, &QSlider::valueChanged, this, showSize);
    // Laid out anew only when the hand has come to rest: every step would move the slider away under it.
    const auto apply = [this, &settings] {
        settings.setTextScale(m_textSize->value() / 100.0);
        Theme::current().setTextScale(m_textSize->value() / 100.0);
    };
    connect(m_textSize, &QSlider::sliderReleased, this, apply);
    connect(m_textSize, &QSlider::valueChanged, this, [this, apply] {
        if (!m_textSize->isSliderDown())
            apply();
    });
    fields->addRow(tr("Size of text"), row);
}

void SettingsView::addServer(QVBoxLayout *column)
{
    QVBoxLayout *box = section(column, tr("Translation"),
                               tr("The built-in engine translates on this computer and needs no network. A server can be used instead, for a case "
                                  "whose text may leave this computer. It is asked for nothing until you allow it here."));
    QFormLayout *fields = form(box);
    m_kind = choice(tr("Kind of server"));
    m_kind->addItem(tr("LibreTranslate"), u"libretranslate"_s);
    m_kind->addItem(tr("OpenAI-compatible (Ollama, llama-server)"), u"openai"_s);
    m_kind->addItem(u"DeepL"_s, u"deepl"_s);
    m_kind->addItem(u"Azure Translator"_s, u"azure"_s);
    m_kind->addItem(u"Apertium"_s, u"apertium"_s);
    m_kind->addItem(tr("OPUS-MT model folder, on this computer"), u"opus"_s);
    m_kind->addItem(tr("translateLocally, on this computer"), u"translatelocally"_s);
    fields->addRow(tr("Kind of server"), m_kind);
    const auto field = [&](const QString &name, const QString &example) {
        auto *line = new QLineEdit;
        line->setAccessibleName(name);
        line->setPlaceholderText(example);
        connect(line, &QLineEdit::editingFinished, this, &SettingsView::storeServer);
        return line;
    };
    m_address = field(tr("Address"), u"https://translate.example.org"_s);
    m_addressLabel = new QLabel(tr("Address"));
    fields->addRow(m_addressLabel, m_address);
    m_key = field(tr("Key"), keychain::isBuiltIn() ? tr("Kept in the keychain of this computer, never in a case") : tr("Kept until the program ends, written nowhere"));
    m_key->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    m_keyLabel = new QLabel(tr("Key"));
    fields->addRow(m_keyLabel, m_key);
    m_model = field(tr("Model"), u"qwen2.5"_s);
    m_modelLabel = new QLabel(tr("Model"));
    m_chooseFolder = button(tr("Choose…"), Icon::Folder);
    connect(m_chooseFolder, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of an OPUS-MT model"), m_model->text());
        if (folder.isEmpty())
            return;
        m_model->setText(QDir::toNativeSeparators(folder));
        storeServer();
    });
    m_modelRow = new QWidget; // one that can be hidden whole: a layout would leave its distance behind
    auto *model = new QHBoxLayout(m_modelRow);
    model->setContentsMargins(0, 0, 0, 0);
    model->setSpacing(spacing::s);
    model->addWidget(m_model, 1);
    model->addWidget(m_chooseFolder);
    fields->addRow(m_modelLabel, m_modelRow);
    m_region = field(tr("Region"), u"westeurope"_s);
    m_regionLabel = new QLabel(tr("Region"));
    fields->addRow(m_regionLabel, m_region);
    connect(m_kind, &QComboBox::activated, this, &SettingsView::storeServer);

    auto *trial = new QHBoxLayout;
    trial->setSpacing(spacing::m);
    m_try = button(tr("Try the connection"), Icon::Link);
    m_try->setToolTip(tr("Sends one sentence about the weather, nothing of a case."));
    connect(m_try, &QPushButton::clicked, this, &SettingsView::tryServer);
    m_tryWords = label({}, TextSize::Body, Tone::Secondary);
    m_tryWords->setWordWrap(true);
    trial->addWidget(m_try);
    trial->addWidget(m_tryWords, 1);
    box->addLayout(trial);

    m_consent = new QCheckBox(tr("Allow text of this case to be sent to this address"));
    connect(m_consent, &QCheckBox::clicked, this, &SettingsView::setConsent);
    box->addWidget(m_consent);
    m_consentWords = label({}, TextSize::Small, Tone::Secondary);
    m_consentWords->setWordWrap(true);
    box->addWidget(m_consentWords);
    m_translate = button(m_translateCommand->text(), Icon::Translate);
    connect(m_translate, &QPushButton::clicked, m_translateCommand, &QAction::trigger);
    box->addWidget(m_translate, 0, Qt::AlignLeft);
    m_remember = new QCheckBox(tr("Remember approved translations for other cases"));
    m_remember->setToolTip(tr("In a file of your own on this computer. Within a case they are always remembered."));
    connect(m_remember, &QCheckBox::clicked, this, [this](bool on) { workspace().settings.setRemembersAcrossCases(on); });
    box->addWidget(m_remember);
}

void SettingsView::addCatalogues(QVBoxLayout *column)
{
    QVBoxLayout *box = section(column, tr("Catalogues"), tr("Accelerators, clouds, resellers, makers, institutions and companies that are looked for in documents. You can add rows of your own."));
    auto *edit = button(tr("Edit the catalogues…"), Icon::Chip);
    connect(edit, &QPushButton::clicked, m_cataloguesCommand, &QAction::trigger);
    box->addWidget(edit, 0, Qt::AlignLeft);
}

void SettingsView::showCatalogues()
{
    auto *dialog = new CataloguesDialog(workspace().jobs, workspace().session.isOpen(), this);
    dialog->changed = [] { pipeline::reloadRules(); };
    dialog->runAgain = [this] {
        workspace().navigator.go(Place::of(Place::Kind::Review)); // where the difference is shown
        if (auto *again = window()->findChild<QAction *>(u"review.rerun"_s))
            again->trigger();
    };
    dialog->open();
}

void SettingsView::addAbout(QVBoxLayout *column)
{
    QVBoxLayout *box = section(column, tr("About"),
                               tr("Tendertrail %1. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.")
                                   .arg(QString::fromLatin1(TRAIL_VERSION)));
    auto *copy = button(tr("Copy what works on this computer"), Icon::Copy);
    connect(copy, &QPushButton::clicked, this, &SettingsView::copySelftest);
    box->addWidget(copy, 0, Qt::AlignLeft);
}

void SettingsView::visit(const Place &)
{
    const Settings &settings = workspace().settings;
    choose(m_language, settings.language());
    choose(m_theme, static_cast<int>(Theme::current().schemeChoice()));
    {
        const QSignalBlocker quiet(m_textSize);
        m_textSize->setValue(qRound(Theme::current().textScale() * 100));
    }
    m_textSizeWords->setText(tr("%1 %", "per cent").arg(QLocale().toString(m_textSize->value())));
    const auto endpoint = settings.endpoint();
    choose(m_kind, endpoint.kind);
    m_address->setText(endpoint.address.toString());
    m_key->setText(endpoint.key);
    m_model->setText(endpoint.model);
    m_region->setText(endpoint.region);
    m_remember->setChecked(settings.remembersAcrossCases());
    m_tryWords->clear();
    recallKey();
    readConsentState();
    showConsent();
}

QWidget *SettingsView::firstFocus()
{
    return m_language;
}

QString SettingsView::placeTitle() const
{
    return tr("Settings");
}

void SettingsView::copySelftest()
{
    workspace().jobs.start(
        this, {.title = tr("Looking at this computer")}, [](const JobControl &) { return readerReport(); },
        [this](const QJsonObject &reader) {
            QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(selftest(reader)).toJson()));
            workspace().toasts.say(tr("The report is in the clipboard."));
        });
}

} // namespace tendertrail::gui
