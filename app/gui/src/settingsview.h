// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "gui/consent.h"
#include "gui/controls.h"
#include "gui/view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSlider>
#include <QVBoxLayout>

namespace tendertrail::gui {

/// Language, theme, size of text; the translation server and the consent to it; catalogues; what this computer can do.
class SettingsView : public View
{
    Q_OBJECT

public:
    explicit SettingsView(Workspace &workspace, QWidget *parent = nullptr);
    void visit(const Place &place) override;
    QWidget *firstFocus() override;
    [[nodiscard]] QString placeTitle() const override;

private:
    void addLook(QVBoxLayout *column);
    void addServer(QVBoxLayout *column);
    void addCatalogues(QVBoxLayout *column);
    void addAbout(QVBoxLayout *column);
    void readConsentState();
    void showConsent();
    void storeServer();
    void recallKey(); ///< of the address that is set, from the keychain
    void setConsent(bool allowed);
    void translateAgain();
    void tryServer();
    void copySelftest();
    void showCatalogues();

    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QSlider *m_textSize = nullptr;
    QLabel *m_textSizeWords = nullptr;
    QComboBox *m_kind = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_model = nullptr;
    QPushButton *m_chooseFolder = nullptr;
    QWidget *m_modelRow = nullptr;
    QLabel *m_modelLabel = nullptr;
    QLabel *m_addressLabel = nullptr;
    QLabel *m_keyLabel = nullptr;
    QLineEdit *m_region = nullptr;
    QLabel *m_regionLabel = nullptr;
    QPushButton *m_try = nullptr;
    QLabel *m_tryWords = nullptr;
    QCheckBox *m_remember = nullptr;
    QCheckBox *m_consent = nullptr;
    QLabel *m_consentWords = nullptr;
    QPushButton *m_translate = nullptr;
    QAction *m_translateCommand = nullptr;
    QAction *m_cataloguesCommand = nullptr;
    core::CancelSource m_withdrawn; ///< what is on its way ends at once when the consent is taken back
    Consent m_state;
};

} // namespace tendertrail::gui
