#pragma once

#include <string>

#include <QString>
#include <QStringList>

namespace souverix
{

class FilterBox;
class FilterDomain;

/// How a filter is answered, ready to be shown.
struct FilterExplanation {
    QString html;
    QString sql; ///< empty where there is none
};

/// `plan`: what answering it cost, where it was answered. For worker threads.
[[nodiscard]] FilterExplanation explainFilter(const FilterDomain& domain, const std::string& text,
                                              const QStringList& plan);

/// Shows an explanation beside the bar's window; its SQL can be copied or opened on the SQL page.
void showExplanation(const FilterExplanation& explanation, FilterBox& bar);

} // namespace souverix
