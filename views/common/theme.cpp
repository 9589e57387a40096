#include "views/common/theme.h"

#include <cmath>

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QToolTip>

#include "views/common/check_colours.h"
#include "views/common/outline_style.h"

namespace souverix
{

namespace
{

constexpr QRgb kWhite = 0xFFFFFFFF;
constexpr QRgb kBlack = 0xFF000000;

ToneColours solid(QRgb fill, QRgb text)
{
    return {QColor(fill), QColor(text), false};
}

ToneColours hatched(QRgb fill, QRgb text)
{
    return {QColor(fill), QColor(text), true};
}

// Order of Tone: Nominal, Low, Medium, High, Critical, Changing, Unknown, Gone.
Colours makeLight()
{
    return {.dark = false,
            .background = QColor(0xFFFFFFFF),
            .panel = QColor(0xFFF3F5F8),
            .raised = QColor(0xFFE7EBF0),
            .text = QColor(0xFF1B2430),
            .muted = QColor(0xFF4A5563),
            .link = QColor(0xFF0B5CAD),
            .grid = QColor(0xFFD5DBE2),
            .selection = QColor(0xFFCFE3F8),
            .hover = QColor(0xFFE8F1FB),
            .pinned = QColor(0xFF7609D6),
            .compared = QColor(0xFF007A6C),
            .tones = {solid(0xFFB5C0CB, kBlack), solid(0xFF5496D8, kBlack),
                      solid(0xFFE6A205, kBlack), solid(0xFFB95804, kWhite),
                      solid(0xFF770D1F, kWhite), solid(0xFF7609D6, kWhite),
                      hatched(0xFF4E565F, kWhite), solid(0xFFE7EBF0, kBlack)}};
}

Colours makeDark()
{
    return {.dark = true,
            .background = QColor(0xFF14181D),
            .panel = QColor(0xFF1B2027),
            .raised = QColor(0xFF262D36),
            .text = QColor(0xFFE6EAF0),
            .muted = QColor(0xFFA9B4C0),
            .link = QColor(0xFF7CC4FF),
            .grid = QColor(0xFF333C47),
            .selection = QColor(0xFF23415F),
            .hover = QColor(0xFF1E2B3A),
            .pinned = QColor(0xFF9344FB),
            .compared = QColor(0xFF35D6C1),
            .tones = {solid(0xFF55657F, kWhite), solid(0xFF66B1E0, kBlack),
                      solid(0xFFFEF89A, kBlack), solid(0xFFF49B25, kBlack),
                      solid(0xFFEF3559, kBlack), solid(0xFF9344FB, kWhite),
                      hatched(0xFFC1CACD, kBlack), solid(0xFF262D36, kWhite)}};
}

Colours makeHighContrast(bool dark)
{
    Colours c = dark ? makeDark() : makeLight();
    const auto gone = c.tones.back();
    if (dark) {
        c.background = QColor(kBlack);
        c.text = QColor(kWhite);
        c.muted = QColor(0xFFD0D8E0);
        c.tones = {solid(0xFF6B757E, kWhite),   solid(0xFF1C69CD, kWhite),
                   solid(0xFF99810E, kBlack),   solid(0xFFFB9171, kBlack),
                   solid(0xFFFAD1D6, kBlack),   solid(0xFFAF86DA, kBlack),
                   hatched(0xFFA9ACBC, kBlack), gone};
    } else {
        c.text = QColor(kBlack);
        c.muted = QColor(0xFF333B45);
        c.tones = {solid(0xFFBEC1C4, kBlack),   solid(0xFF63A2FB, kBlack),
                   solid(0xFFBE7A05, kBlack),   solid(0xFF961E00, kWhite),
                   solid(0xFF420B37, kWhite),   solid(0xFF4B0BC9, kWhite),
                   hatched(0xFF747576, kWhite), gone};
    }
    return c;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Colours& lightColours()
{
    static const Colours kColours = makeLight();
    return kColours;
}

const Colours& darkColours()
{
    static const Colours kColours = makeDark();
    return kColours;
}

const Colours& highContrastColours(bool dark)
{
    static const Colours kLight = makeHighContrast(false);
    static const Colours kDark = makeHighContrast(true);
    return dark ? kDark : kLight;
}

CheckColours checkColours(const Colours& colours)
{
    if (colours.dark) {
        return {QColor(0xFF4FC38A), QColor(0xFFF0B429), QColor(0xFFFF6B6B)};
    }
    return {QColor(0xFF1A7F4B), QColor(0xFFB87A00), QColor(0xFFC0262D)};
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

ThemeChoice themeChoice(const QString& word)
{
    if (word == u"light") {
        return ThemeChoice::Light;
    }
    if (word == u"dark") {
        return ThemeChoice::Dark;
    }
    return word == u"high-contrast" ? ThemeChoice::HighContrast : ThemeChoice::System;
}

QString themeWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::HighContrast:
        return QStringLiteral("high-contrast");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

QPalette paletteOf(const Colours& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.panel);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.background);
    p.setColor(QPalette::AlternateBase, c.panel);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.muted);
    p.setColor(QPalette::Button, c.raised);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.text);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Highlight, c.selection);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.link);
    p.setColor(QPalette::LinkVisited, c.link);
    p.setColor(QPalette::Light, c.dark ? c.raised.lighter(125) : QColor(kWhite));
    p.setColor(QPalette::Midlight, c.raised);
    p.setColor(QPalette::Mid, c.grid);
    p.setColor(QPalette::Dark, c.dark ? c.background : c.grid.darker(120));
    p.setColor(QPalette::Shadow, c.dark ? QColor(kBlack) : c.muted);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, c.muted);
    }
    return p;
}

Theme::Theme(QObject* parent)
    : QObject(parent), m_colours(&lightColours()),
      m_systemDark(luminance(QApplication::palette().color(QPalette::Window)) < 0.2)
{
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    switch (choice) {
    case ThemeChoice::Light:
        m_colours = &lightColours();
        break;
    case ThemeChoice::Dark:
        m_colours = &darkColours();
        break;
    case ThemeChoice::HighContrast:
        m_colours = &highContrastColours(m_systemDark);
        break;
    case ThemeChoice::System:
        m_colours = m_systemDark ? &darkColours() : &lightColours();
        break;
    }
    const QPalette palette = paletteOf(*m_colours);
    if (!m_styled) {
        QApplication::setStyle(new OutlineStyle);
        m_styled = true;
    }
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    emit changed();
}

QFont Theme::mono()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

QFont Theme::sized(int steps, bool bold)
{
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(6.0, font.pointSizeF() + steps));
    font.setBold(bold);
    return font;
}

int Theme::rowHeight()
{
    return QFontMetrics(QApplication::font()).height() * 3 / 2;
}

int Theme::laneHeight()
{
    return QFontMetrics(QApplication::font()).height() * 6 / 5;
}

} // namespace souverix
