// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsview.h"

#include "gui/errortext.h"
#include "gui/session.h"
#include "gui/settings.h"
#include "gui/toasts.h"
#include "keychain.h"
#include "pipeline/stages.h"
#include "translate/engine.h"
#include "translate/localengines.h"
#include "translateoptions.h"

#include <QDir>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

// The server that translates: its key, whether it may be asked, and trying it.
namespace tendertrail::gui {

namespace {

constexpr int beams = 4; // as these models were measured

/// The engine of the settings. On a working thread: a model takes its time to load.
core::Result<std::unique_ptr<translate::Engine>> engineFor(const translate::NetworkEndpoint &endpoint)
{
    if (endpoint.kind == u"opus")
        return translate::opusMt({endpoint.model, {}, beams});
    if (endpoint.kind == u"translatelocally")
        return translate::translateLocally({}, endpoint.model);
    return translate::networkEngine(endpoint);
}

} // namespace

void SettingsView::recallKey()
{
    const auto endpoint = workspace().settings.endpoint();
    if (!endpoint.key.isEmpty() || endpoint.address.isEmpty())
        return;
    keychain::read(this, endpoint.address.toString(), [this, address = endpoint.address](const QString &key) {
        if (key.isEmpty() || !m_key->text().isEmpty() || workspace().settings.endpoint().address != address)
            return;
        m_key->setText(key);
        workspace().settings.setKey(key);
    });
}

void SettingsView::readConsentState()
{
    if (!workspace().session.isOpen())
        return;
    workspace().session.read(
        this, [](store::Database &db, const JobControl &) { return readConsent(db); },
        [this](core::Result<Consent> consent) {
            if (consent) {
                m_state = *consent;
                showConsent();
            }
        });
}

void SettingsView::showConsent()
{
    const QUrl address(m_address->text().trimmed(), QUrl::StrictMode);
    const bool isOpenAi = m_kind->currentData().toString() == u"openai";
    const QString kind = m_kind->currentData().toString();
    const bool isServer = translate::networkKinds().contains(kind);
    m_modelRow->setVisible(isOpenAi || !isServer);
    m_chooseFolder->setVisible(kind == u"opus");
    m_modelLabel->setVisible(isOpenAi || !isServer);
    m_modelLabel->setText(kind == u"opus" ? tr("Folder") : tr("Model"));
    m_model->setPlaceholderText(kind == u"opus" ? u"/…/opus-mt-zh-en"_s : isOpenAi ? u"qwen2.5"_s : u"zh-en-base"_s);
    for (QWidget *widget : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_addressLabel), static_cast<QWidget *>(m_key),
                            static_cast<QWidget *>(m_keyLabel), static_cast<QWidget *>(m_consent)})
        widget->setVisible(isServer);
    if (!isServer) {
        const bool ready = !m_model->text().trimmed().isEmpty();
        m_region->setVisible(false);
        m_regionLabel->setVisible(false);
        m_try->setEnabled(ready);
        m_translateCommand->setEnabled(ready && workspace().session.isOpen());
        m_translate->setEnabled(ready && workspace().session.isOpen());
        m_consentWords->setText(tr("The text does not leave this computer."));
        return;
    }
    m_region->setVisible(kind == u"azure");
    m_regionLabel->setVisible(kind == u"azure");
    m_address->setPlaceholderText(kind == u"openai"  ? u"http://127.0.0.1:11434"_s
                                  : kind == u"deepl" ? u"https://api-free.deepl.com"_s
                                  : kind == u"azure" ? u"https://api.cognitive.microsofttranslator.com"_s
                                  : kind == u"apertium" ? u"http://127.0.0.1:2737"_s
                                                     : u"https://translate.example.org"_s);
    const bool usable = address.isValid() && (address.scheme() == u"https" || address.scheme() == u"http") && !address.host().isEmpty();
    // A server on this computer is not the network.
    const bool isHere = usable && translate::isLoopback(address);
    const bool allowed = usable && workspace().session.isOpen() && (isHere || m_state.address == address.toString());
    m_consent->setEnabled(usable && !isHere && workspace().session.isOpen());
    m_consent->setChecked(allowed);
    m_try->setEnabled(usable);
    m_translateCommand->setEnabled(allowed);
    m_translate->setEnabled(allowed);
    if (m_address->text().isEmpty())
        m_consentWords->setText(tr("No address, no network."));
    else if (!usable)
        m_consentWords->setText(tr("This is not an address: it begins with https:// or http://."));
    else if (translate::isLoopback(address))
        m_consentWords->setText(tr("This server runs on this computer: the text does not leave it."));
    else if (address.scheme() == u"http")
        m_consentWords->setText(tr("The way to this server is not encrypted: others on the way can read the text."));
    else
        m_consentWords->setText(tr("Whoever runs this server can read the text. The consent is written into the case's log and can be taken back."));
}

void SettingsView::storeServer()
{
    const translate::NetworkEndpoint before = workspace().settings.endpoint();
    translate::NetworkEndpoint endpoint = before;
    endpoint.kind = m_kind->currentData().toString();
    endpoint.address = QUrl(m_address->text().trimmed());
    // The key of one server is not for the next one to see.
    const bool isOthersKey = !before.address.isEmpty() && before.address != endpoint.address && !before.key.isEmpty() && m_key->text() == before.key;
    if (isOthersKey)
        m_key->clear();
    endpoint.key = m_key->text();
    endpoint.model = m_model->text().trimmed();
    endpoint.region = m_region->text().trimmed();
    const bool newKey = translate::networkKinds().contains(endpoint.kind) && endpoint.key != before.key && !isOthersKey;
    workspace().settings.setEndpoint(endpoint);
    if (newKey && !endpoint.address.isEmpty())
        keychain::write(this, endpoint.address.toString(), endpoint.key, [](bool) {});
    if (isOthersKey)
        recallKey();
    showConsent();
}

void SettingsView::setConsent(bool allowed)
{
    if (!allowed) {
        // At once, not when the case is free to be written: until then the text would still go out.
        m_withdrawn.cancel();
        m_withdrawn = core::CancelSource();
    }
    const QString address = allowed ? QUrl(m_address->text().trimmed()).toString() : QString();
    workspace().session.write(
        this, {}, Change::Settings,
        [address, by = workspace().session.actor()](store::CaseFile &file, const JobControl &) { return writeConsent(file, address, by); },
        [this](core::Result<void> written) {
            if (!written)
                workspace().toasts.showError(written.error());
        });
}

void SettingsView::translateAgain()
{
    auto endpoint = workspace().settings.endpoint();
    endpoint.consented = m_state.address == endpoint.address.toString() && !m_state.address.isEmpty();
    endpoint.withdrawn = m_withdrawn.token();
    workspace().session.write(
        this, {.title = tr("Translating"), .pausable = false}, Change::Segments | Change::Documents,
        [endpoint, memory = workspace().settings.memoryFile()](store::CaseFile &file, const JobControl &control) -> core::Result<pipeline::TranslateReport> {
            auto engine = engineFor(endpoint);
            if (!engine)
                return engine.failure();
            const auto options = translateOptions(memory);
            if (!options)
                return options.failure();
            return pipeline::translateCase(file, **engine, u"en"_s, {}, control.cancel, control.progress, *options);
        },
        [this](core::Result<pipeline::TranslateReport> report) {
            if (report && report->failed.empty())
                workspace().toasts.say(tr("%Ln segment(s) translated.", nullptr, report->translated));
            else if (report) // said as what went wrong: of these the old translation still stands
                workspace().toasts.say(tr("%Ln segment(s) translated.", nullptr, report->translated) + u' '
                                       + tr("%Ln came back empty or not understandable and kept what they had.", nullptr, int(report->failed.size())));
            else if (report.error().code != core::ErrorCode::Cancelled)
                workspace().toasts.showError(report.error());
        });
}

void SettingsView::tryServer()
{
    storeServer();
    m_try->setEnabled(false);
    m_tryWords->setText(tr("Asking…"));
    workspace().jobs.start(
        this, {.title = tr("Trying the connection")},
        [endpoint = workspace().settings.endpoint()](const JobControl &control) -> core::Result<QString> {
            if (translate::networkKinds().contains(endpoint.kind))
                return translate::tryEndpoint(endpoint, control.cancel);
            const auto engine = engineFor(endpoint);
            if (!engine)
                return engine.failure();
            return translate::tryEngine(**engine, control.cancel);
        },
        [this](core::Result<QString> answer) {
            m_try->setEnabled(true);
            if (answer) {
                m_tryWords->setText(tr("It works: “%1”").arg(*answer));
                return;
            }
            const ErrorText words = errorText(answer.error());
            m_tryWords->setText(words.sentence + u' ' + (answer.error().detail.isEmpty() ? words.nextStep : answer.error().detail));
        });
}

} // namespace tendertrail::gui
