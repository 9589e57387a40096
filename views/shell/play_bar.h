#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace souverix
{

class Playback;
class Theme;

/// Playback's buttons and its pace, the steps from one critical event to the next, and bookmarks.
class PlayBar : public QWidget
{
    Q_OBJECT

public:
    PlayBar(Playback& playback, const Theme& theme, QWidget* parent = nullptr);
    /// `1 h/s`: what passes in a second.
    [[nodiscard]] static QString paceText(double secondsPerSecond);
    /// What is being played, and how fast, for the time bar; empty while nothing is.
    [[nodiscard]] QString words() const;

signals:
    void criticalAsked(bool next);
    void bookmarkAsked();
    void bookmarksAsked();

private:
    void refresh();
    void recolour();

    Playback& m_playback;
    const Theme& m_theme;
    QToolButton* m_previous;
    QToolButton* m_play;
    QToolButton* m_next;
    QComboBox* m_pace;
    QToolButton* m_bookmark;
    QToolButton* m_bookmarks;
};

} // namespace souverix
