#pragma once

#include <memory>

#include <QWidget>

#include "views/common/plain_rows.h"
#include "views/common/table_model.h"

class QLabel;
class QVBoxLayout;

namespace souverix
{

class TableView;

/// A titled part of the page. UI thread only.
class Section : public QWidget
{
    Q_OBJECT

public:
    Section(const QString& title, QWidget* content, QWidget* parent = nullptr);
    /// The count behind the title; absent: none.
    void setCount(std::optional<std::size_t> count);
    void addTool(QWidget* tool);
    [[nodiscard]] const QString& title() const { return m_title; }
    void setTitle(const QString& title);

private:
    QString m_title;
    QLabel* m_heading;
    QWidget* m_bar;
};

/// A section with a table as high as its rows, up to a limit, and a word where it has none.
class ListSection : public Section
{
    Q_OBJECT

public:
    static constexpr int kMostRows = 10;

    ListSection(const QString& title, const std::vector<Column>& columns, const QString& empty,
                const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    /// `base`: the same list in the state compared with; nullptr: nothing is compared.
    void show(std::shared_ptr<const PlainRows> rows,
              std::shared_ptr<const PlainRows> base = nullptr);
    [[nodiscard]] TableModel& model() { return *m_model; }
    [[nodiscard]] TableView& view() { return *m_view; }

signals:
    void eventSelected(const souverix::EventRef& ref);
    void eventActivated(const souverix::EventRef& ref);

private:
    ListSection(const QString& title, TableModel* model, const QString& empty, const Theme& theme,
                QWidget* box, QWidget* parent);
    void fit();

    TableModel* m_model;
    TableView* m_view;
    QLabel* m_empty;
    std::shared_ptr<const PlainRows> m_rows;
};

} // namespace souverix
