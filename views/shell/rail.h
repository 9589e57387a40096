#pragma once

#include <vector>

#include <QAbstractButton>
#include <QColor>
#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace souverix
{

class Theme;

/// One entry of the rail: icon, word and a badge with a number.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const Theme& theme, const QString& title, const QString& icon, QWidget* parent);
    void setBadge(int number);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintBadge(QPainter& painter) const;

    const Theme& m_theme;
    QString m_icon;
    int m_badge = 0;
    QIcon m_drawn; ///< m_icon in the colour m_drawnIn
    QColor m_drawnIn;
};

/// The names of the screens at the left edge.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);
    /// `shown` false: only while open (the node page).
    void add(const QString& id, const QString& title, const QString& icon, const QString& keys,
             bool shown);
    void setCurrent(const QString& id);
    void setBadge(const QString& id, int number);
    void setShown(const QString& id, bool shown);

signals:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString id;
        RailButton* button;
    };
    RailButton* find(const QString& id) const;

    const Theme& m_theme;
    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
    std::vector<Entry> m_entries;
};

} // namespace souverix
