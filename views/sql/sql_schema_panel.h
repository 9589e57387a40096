#pragma once

#include <map>
#include <string>

#include <QTreeWidget>

namespace souverix
{

/// The tables, their columns with what they mean, how many rows there are, and examples. A double
/// click on a name puts it into the editor, one on an example runs it. UI thread only.
class SqlSchemaPanel : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SqlSchemaPanel(QWidget* parent = nullptr);
    /// Rows by table; tables that are missing are still being counted.
    void showCounts(const std::map<std::string, std::uint64_t>& counts);

signals:
    void nameWanted(const QString& name);
    void exampleWanted(const QString& sql);

private:
    void follow(QTreeWidgetItem* item, bool twice);
};

} // namespace souverix
