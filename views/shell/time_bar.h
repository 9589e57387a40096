#pragma once

#include <memory>

#include <QTimer>
#include <QWidget>

#include "model/query/fleet_view.h"
#include "views/shell/overview_strip.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace souverix
{

class Theme;
class TimeCursor;

/// The same on all screens: the overview strip, T and K to read and to type, and LIVE.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    TimeBar(TimeCursor& time, const Theme& theme, QWidget* parent = nullptr);
    void showHistory(std::shared_ptr<const HistorySummary> history);
    /// For the words of a pinned time: how many events came since.
    void showFleet(const FleetView& fleet);
    void setBusy(bool busy);
    /// Marks on the strip.
    void setFlags(std::vector<StripFlag> flags);
    /// The strip draws long quiet spans narrow.
    void setCompressed(bool compressed);
    [[nodiscard]] bool compressed() const;
    /// A row of controls under T and K.
    void addControls(QWidget* controls);
    /// What is being played, in place of the other words; empty: nothing is.
    void setPlaying(const QString& words);
    /// Says something until T, K or what is held changes.
    void say(const QString& words);
    /// Puts the keyboard into the T field.
    void jump();

private:
    void refresh();
    [[nodiscard]] QString words() const;
    void recolour();
    void takeAt();
    void takeKnownAt();

    TimeCursor& m_time;
    const Theme& m_theme;
    OverviewStrip* m_strip;
    QGridLayout* m_grid;
    QLineEdit* m_at;
    QLineEdit* m_knownAt;
    QToolButton* m_live;
    QLabel* m_words;
    QTimer m_patience; ///< before 'working' is said
    std::uint64_t m_since = 0;
    UtcTime m_shownAt; ///< T of the snapshot that the screens show
    bool m_busy = false;
    bool m_lookOfLive = false; ///< what m_live's icon says
    QString m_playing, m_said;
};

} // namespace souverix
