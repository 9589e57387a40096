#pragma once

#include <vector>

#include <QToolButton>

class QLineEdit;
class QStandardItemModel;
class QSortFilterProxyModel;

namespace souverix
{

/// A button that opens a list of things to tick, with a field that narrows it: `Type: all`,
/// `Type: 3 of 60`. Nothing ticked means no restriction. UI thread only.
class ChoiceButton : public QToolButton
{
    Q_OBJECT

public:
    struct Choice {
        QString text;
        quint32 value = 0;
        friend bool operator==(const Choice&, const Choice&) = default;
    };

    explicit ChoiceButton(const QString& name, QWidget* parent = nullptr);

    /// Replaces the choices; ticks of values that remain are kept. Nothing happens where they are
    /// the same.
    void setChoices(const std::vector<Choice>& choices);
    [[nodiscard]] std::vector<quint32> chosen() const;
    /// Ticks exactly these; no signal.
    void setChosen(const std::vector<quint32>& values);

signals:
    void chosenChanged();

private:
    void showCount();

    QString m_name;
    std::vector<Choice> m_choices;
    QStandardItemModel* m_items;
    QSortFilterProxyModel* m_narrowed;
    QLineEdit* m_field;
    bool m_filling = false;
};

} // namespace souverix
