#pragma once

#include <QTimer>
#include <QWidget>

#include "model/query/fleet_change.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace souverix
{

class Theme;
class TimeCursor;

/// What the state in force is compared with: as it was beside as it was known then, one click
/// apart, or another moment T2; and in words what differs. UI thread only.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    CompareBar(TimeCursor& time, const Theme& theme, QWidget* parent = nullptr);
    /// nullptr: nothing is compared.
    void showComparison(const FleetComparison* comparison);
    void setBusy(bool busy);

signals:
    /// The nodes that differ are to be seen.
    void changesAsked();

private:
    void addKnowledge();
    void addMoment();
    void refresh();
    void say();
    void takeBase();

    TimeCursor& m_time;
    const Theme& m_theme;
    QToolButton* m_asWas;
    QToolButton* m_asKnown;
    QToolButton* m_compare;
    QLabel* m_with;
    QLineEdit* m_base;
    QLabel* m_words;
    QTimer m_patience; ///< before 'comparing' is said
    QString m_rich, m_plain;
    bool m_busy = false;
};

} // namespace souverix
