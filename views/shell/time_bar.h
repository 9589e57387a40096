#pragma once

#include <QTimer>
#include <QWidget>

#include "model/query/fleet_view.h"
#include "model/query/tracks.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace souverix
{

class OverviewStrip;
class Theme;
class TimeCursor;

/// The same on all screens: the overview strip, T and K to read and to type, and LIVE.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    TimeBar(TimeCursor& time, const Theme& theme, QWidget* parent = nullptr);
    void showOverview(const HistoryOverview& overview);
    /// For the words of a pinned time: how many events came since.
    void showFleet(const FleetView& fleet);
    void setBusy(bool busy);
    /// Puts the keyboard into the T field.
    void jump();

private:
    void refresh();
    void recolour();
    void takeAt();
    void takeKnownAt();

    TimeCursor& m_time;
    const Theme& m_theme;
    OverviewStrip* m_strip;
    QLineEdit* m_at;
    QLineEdit* m_knownAt;
    QToolButton* m_live;
    QLabel* m_words;
    QTimer m_patience; ///< before 'working' is said
    std::uint64_t m_since = 0;
    bool m_busy = false;
};

} // namespace souverix
