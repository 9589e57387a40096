#pragma once

#include <QWidget>

namespace souverix
{

class Theme;
class TimeCursor;

/// Three violet pixels around the whole window while the time cursor is not live. Lets everything
/// through.
class PinnedFrame : public QWidget
{
    Q_OBJECT

public:
    PinnedFrame(const TimeCursor& time, const Theme& theme, QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    const TimeCursor& m_time;
    const Theme& m_theme;
};

} // namespace souverix
