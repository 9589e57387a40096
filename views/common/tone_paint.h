#pragma once

#include <QChar>
#include <QIcon>
#include <QRectF>

#include "views/common/tone.h"

class QPainter;

namespace souverix
{

class Theme;

/// Fills `rect` with a tone, hatched where the tone is; without an outline.
void paintTone(QPainter& painter, const QRectF& rect, Tone tone, const Theme& theme);

/// Draws a tone's shape (ring, triangles, square, octagon, loop, question mark) in the middle of
/// `rect`, outlined in the text colour, so that it is told apart without colour.
void paintToneGlyph(QPainter& painter, const QRectF& rect, Tone tone, const Theme& theme);

/// A pill with glyph and word, as table cells and chips show it; clips to `rect`.
void paintToneWord(QPainter& painter, const QRectF& rect, Tone tone, const QString& word,
                   const Theme& theme);

/// `L`, `M`, `H`, `!`, `~`, `?`; a dash for Nominal and a cross for Gone.
[[nodiscard]] QChar toneLetter(Tone tone);

/// The glyph as an icon of `size` device-independent pixels.
[[nodiscard]] QIcon toneIcon(Tone tone, const Theme& theme, int size = 14);

/// The glyph as inline text for labels without painting: ○ ▽ ■ ▲ ⬣ ↻ ? ×.
[[nodiscard]] QString toneSymbol(Tone tone);

} // namespace souverix
