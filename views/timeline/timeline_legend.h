#pragma once

#include <vector>

#include <QWidget>

#include "views/common/tone.h"

namespace souverix
{

class Theme;

/// What bands, edges and marks of the lanes mean; always in sight. UI thread only.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Sample { Heading, Band, Mark, Autonomy, Late };
    struct Entry {
        Sample sample{};
        Tone tone{};
        QString text;
        QRectF place;
        int advance = 0; ///< of the text, in the font in use
    };
    void paintSample(QPainter& painter, const Entry& entry, const QRectF& box) const;
    void measure();
    [[nodiscard]] int flow(int width, std::vector<Entry>& entries) const;

    const Theme& m_theme;
    std::vector<Entry> m_entries;
};

} // namespace souverix
