#pragma once

#include <optional>

#include <QAbstractButton>

#include "views/common/tone.h"

namespace souverix
{

class Theme;

/// A large number with its caption; pressed, it filters what is below it. UI thread only.
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    FigureTile(const Theme& theme, const QString& caption, QWidget* parent = nullptr);

    /// `tone` other than Nominal puts its glyph before the number; `note` is a smaller word behind.
    void show(const QString& figure, Tone tone = Tone::Nominal, const QString& note = {});

    /// What it was in the state compared with, on a line of its own; `differs` marks the tile. An
    /// empty text takes the line away.
    void showChange(const QString& words, bool differs);

    /// Caption above, note on a line of its own below: for notes that are sentences.
    void setNoteBelow(bool below);

    /// How old what the figure rests on is, a small last line with `tip` in the tool tip; empty:
    /// none, and no room for it.
    void setAge(const QString& age, const QString& tip);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Another text: another size, perhaps, and another picture.
    void changeLook();
    [[nodiscard]] QSize measure() const;
    [[nodiscard]] QSize measureLeast() const;
    void paintLine(QPainter& painter, const QRect& line, const QString& text) const;

    const Theme& m_theme;
    QString m_caption, m_figure, m_note, m_age;
    Tone m_tone = Tone::Nominal;
    QString m_change;
    bool m_differs = false;
    bool m_noteBelow = false;
    mutable std::optional<QSize> m_hint, m_leastHint; ///< measuring text is what takes time
};

} // namespace souverix
