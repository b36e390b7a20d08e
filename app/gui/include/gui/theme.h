// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

namespace tendertrail::gui {

/// The only distances of the window, in device-independent pixels.
namespace spacing {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace spacing

/// The corner of controls and cards.
inline constexpr int cornerRadius = 6;

/// The three sizes of text.
enum class TextSize { Small, Body, Title };

enum class Scheme { Light, Dark };
enum class SchemeChoice { System, Light, Dark };

/// Every colour of a scheme. Texts (text, secondary, tertiary, accent, danger, warning, success) have a contrast of at
/// least 4.5:1 on window, surface, raised, rail and on their own soft ground; control is 3:1 at least.
struct Colours
{
    QColor window, surface, raised, rail;
    QColor border, control;
    QColor text, secondary, tertiary;
    QColor accent, accentFill, onAccent, accentSoft;
    QColor hover, pressed;
    QColor danger, dangerSoft, warning, warningSoft, success, successSoft;
    QColor mark;   ///< ground behind words that were searched for
    QColor shadow; ///< with alpha
};
[[nodiscard]] const Colours &coloursOf(Scheme scheme);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);
/// The hue moved towards black or white until it reads on the ground with the wanted contrast.
[[nodiscard]] QColor readable(const QColor &hue, const QColor &ground, double wanted = 4.5);
/// Both mixed; share 0 gives the first.
[[nodiscard]] QColor mixed(const QColor &first, const QColor &second, double share);

/// How the program looks: scheme, colours, fonts, style sheet. One per application (a child of it).
class Theme : public QObject
{
    Q_OBJECT

public:
    /// The application's theme; made at the first call.
    [[nodiscard]] static Theme &current();

    /// Adds the bundled CJK font, installs style, palette and style sheet. Call once, after QApplication.
    void install();
    void setSchemeChoice(SchemeChoice choice);
    [[nodiscard]] SchemeChoice schemeChoice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const;
    [[nodiscard]] bool isDark() const { return scheme() == Scheme::Dark; }
    [[nodiscard]] const Colours &colours() const { return coloursOf(scheme()); }
    /// 1.0 to 2.0.
    void setTextScale(double scale);
    [[nodiscard]] double textScale() const { return m_textScale; }

    [[nodiscard]] QFont font(TextSize size, bool strong = false) const;
    /// Fixed-pitch, for hashes and keys.
    [[nodiscard]] QFont codeFont(TextSize size) const;
    /// A length of layout that grows with the text ("row height", "thumbnail"), in pixels.
    [[nodiscard]] int scaled(int pixels) const;
    /// Family of the bundled font for Chinese; empty when it is not installed.
    [[nodiscard]] QString chineseFamily() const { return m_chineseFamily; }

Q_SIGNALS:
    /// Colours or sizes are others now; whoever paints by hand updates.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QObject *parent);
    void addFonts();
    void apply();
    [[nodiscard]] Scheme systemScheme() const;

    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_system = Scheme::Light;
    double m_textScale = 1;
    double m_bodyPixels = 13;
    QFont::Weight m_strongWeight = QFont::Bold;
    QFont m_systemFont;
    QString m_chineseFamily;
    bool m_installed = false;
    bool m_applying = false;
};

} // namespace tendertrail::gui
