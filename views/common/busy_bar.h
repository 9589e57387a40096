#pragma once

#include <QBasicTimer>
#include <QProgressBar>

namespace souverix
{

/// A progress bar that is cheap to paint: a style's stripes are smooth lines, which Qt hands to
/// other threads one by one and waits for each. Without a range a block wanders along it.
class BusyBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    /// What is filled of `whole`.
    [[nodiscard]] QRect filled(const QRect& whole) const;

    QBasicTimer m_step;
};

} // namespace souverix
