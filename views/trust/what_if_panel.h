#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "model/query/trust_values.h"
#include "views/common/table_model.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QTextBrowser;

namespace souverix
{

class FilterBox;
class StatePane;
class TableView;
class WhatIfRows;
struct Error;

/// Asks 'what if this were distrusted' and shows what turns; exports the list. UI thread only.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    WhatIfPanel(const Theme& theme, Queries& queries, QWidget* parent = nullptr);

    /// Names to choose from, of each thing.
    void setKnown(const std::vector<TrustTarget>& known);
    /// Puts a thing into the question, without asking.
    void setTarget(const TrustTarget& target);
    [[nodiscard]] TrustTarget target() const;
    void showAsking();
    void showAnswer(std::shared_ptr<const WhatIfRows> rows);
    void showError(const Error& error);
    /// What the answer in sight is about.
    [[nodiscard]] std::optional<TrustTarget> answered() const;
    void forget();

signals:
    void asked(const souverix::TrustTarget& target);
    void nodeSelected(souverix::NameId node);
    void nodeActivated(souverix::NameId node);

private:
    void build();
    void press();
    void offer();
    void say();
    void exportList();

    const Theme& m_theme;
    Queries& m_queries;
    TableModel m_model;
    std::shared_ptr<const WhatIfRows> m_rows;
    std::vector<TrustTarget> m_known;
    QComboBox* m_thing;
    QLineEdit* m_name;
    QStringListModel* m_names;
    QPushButton *m_ask, *m_export;
    QTextBrowser* m_words;
    TableView* m_table;
    FilterBox* m_filter;
    StatePane* m_pane;
};

} // namespace souverix
