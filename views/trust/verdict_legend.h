#pragma once

#include <QWidget>

namespace souverix
{

class Theme;

/// What each verdict looks like in the picture; always there. UI thread only.
class VerdictLegend : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictLegend(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace souverix
