#pragma once

#include <array>

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

#include "views/common/tone.h"

namespace souverix
{

/// What a tone looks like: the fill, the text on it that can be read, and whether it is hatched.
struct ToneColours {
    QColor fill, text;
    bool hatched = false;
};

/// All colours of one theme.
struct Colours {
    bool dark = false;
    QColor background, panel, raised, text, muted, link, grid, selection, hover;
    QColor pinned;   ///< the frame while the time cursor is pinned
    QColor compared; ///< T2, and the marks of what differs from then; no tone has its hue
    std::array<ToneColours, kTones> tones;
};

[[nodiscard]] const Colours& lightColours();
[[nodiscard]] const Colours& darkColours();
/// Severity is readable by lightness alone.
[[nodiscard]] const Colours& highContrastColours(bool dark);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

enum class ThemeChoice { System, Light, Dark, HighContrast };
/// `system`, `light`, `dark`, `high-contrast`; System for other words.
[[nodiscard]] ThemeChoice themeChoice(const QString& word);
[[nodiscard]] QString themeWord(ThemeChoice choice);

/// The colours and fonts in force. One object a program, owned by its main; UI thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Reads the system's palette before any of ours is set.
    explicit Theme(QObject* parent = nullptr);

    /// Sets colours, palette and the Fusion style on the application; emits changed().
    void choose(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] const Colours& colours() const { return *m_colours; }
    [[nodiscard]] const ToneColours& tone(Tone tone) const
    {
        return m_colours->tones[static_cast<std::size_t>(tone)];
    }
    [[nodiscard]] bool dark() const { return m_colours->dark; }

    /// Ids and hashes: a face of one width.
    [[nodiscard]] static QFont mono();
    /// The application's font, `steps` points larger (smaller if negative).
    [[nodiscard]] static QFont sized(int steps, bool bold = false);
    /// The height of a table row, from the font: 22 px at 9-10 pt on 96 dpi.
    [[nodiscard]] static int rowHeight();
    /// The height of a timeline lane: 18 px at the same font.
    [[nodiscard]] static int laneHeight();

signals:
    void changed();

private:
    ThemeChoice m_choice = ThemeChoice::System;
    const Colours* m_colours;
    bool m_systemDark = false;
    bool m_styled = false;
};

/// A Fusion palette of these colours.
[[nodiscard]] QPalette paletteOf(const Colours& colours);

} // namespace souverix
