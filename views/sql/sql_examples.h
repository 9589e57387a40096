#pragma once

#include <vector>

#include <QString>

namespace souverix
{

/// A question that runs on a click.
struct SqlExample {
    QString name; ///< translated
    QString sql;
};

[[nodiscard]] std::vector<SqlExample> sqlExamples();

} // namespace souverix
