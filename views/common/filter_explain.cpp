#include "views/common/filter_explain.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "model/query/filter/filter_tree.h"
#include "views/common/filter_box.h"
#include "views/common/filter_domain.h"
#include "views/common/format.h"
#include "views/common/screen.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

QString howAnswered(const FilterTree& term)
{
    if (term.bytes) {
        return tr("exact bytes, read only where columns leave it open");
    }
    if (term.kind == FilterTree::Kind::Text) {
        return tr("every text of the row; each distinct text is looked at once");
    }
    switch (term.fieldKind) {
    case FilterFieldKind::Text:
    case FilterFieldKind::Any:
        return tr("column of text ids: one bit for each distinct text");
    case FilterFieldKind::Severity:
        return tr("column of severities, compared by the ladder");
    case FilterFieldKind::Flag:
        return tr("column of flags");
    case FilterFieldKind::Number:
    case FilterFieldKind::Duration:
        return tr("column of numbers");
    case FilterFieldKind::Time:
        return tr("column of times");
    }
    return {};
}

void listTree(const FilterTree& tree, const FilterSchema& schema, QString& html)
{
    const auto group = [&](const QString& word) {
        html += QStringLiteral("<li>%1<ul>").arg(word);
        for (const FilterTree& child : tree.children) {
            listTree(child, schema, html);
        }
        html += QStringLiteral("</ul></li>");
    };
    switch (tree.kind) {
    case FilterTree::Kind::All:
        return;
    case FilterTree::Kind::And:
        return group(tr("all of"));
    case FilterTree::Kind::Or:
        return group(tr("any of"));
    case FilterTree::Kind::Not:
        return group(tr("not"));
    default:
        html += QStringLiteral("<li><code>%1</code> — %2</li>")
                    .arg(qstr(filterText(tree, schema)).toHtmlEscaped(), howAnswered(tree));
    }
}

} // namespace

FilterExplanation explainFilter(const FilterDomain& domain, const std::string& text,
                                const QStringList& plan)
{
    FilterExplanation out;
    const auto tree = parseFilterTree(text, domain.schema(), domain.now());
    if (!tree) {
        return out;
    }
    out.html = QStringLiteral("<p><b>%1</b></p><p><code>%2</code></p><ul>")
                   .arg(tr("Read as"), qstr(filterText(*tree, domain.schema())).toHtmlEscaped());
    listTree(*tree, domain.schema(), out.html);
    out.html += QStringLiteral("</ul><p><b>%1</b></p><ul>").arg(tr("Answered by"));
    for (const QString& line : domain.explain(text) + plan) {
        if (!line.isEmpty()) {
            out.html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
        }
    }
    out.html += QStringLiteral("</ul>");
    out.sql = domain.sql(text);
    if (!out.sql.isEmpty()) {
        out.html += QStringLiteral("<p><b>%1</b></p><pre style='white-space: pre-wrap'>%2</pre>")
                        .arg(tr("The same in SQL, at the same T and K"), out.sql.toHtmlEscaped());
    } else {
        out.html += QStringLiteral("<p>%1</p>")
                        .arg(tr("This filter has fields that no table of the SQL page has."));
    }
    return out;
}

void showExplanation(const FilterExplanation& explanation, FilterBox& bar)
{
    auto* dialog = new QDialog(bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("How this filter is answered"));
    auto* words = new QTextBrowser(dialog);
    words->setHtml(explanation.html);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(words);
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    if (!explanation.sql.isEmpty()) {
        QPushButton* const copy = buttons->addButton(tr("Copy SQL"), QDialogButtonBox::ActionRole);
        QObject::connect(copy, &QPushButton::clicked, dialog,
                         [sql = explanation.sql] { QApplication::clipboard()->setText(sql); });
        Screen* screen = nullptr;
        for (QWidget* each = &bar; each != nullptr && screen == nullptr;
             each = each->parentWidget()) {
            screen = qobject_cast<Screen*>(each);
        }
        if (screen != nullptr) {
            QPushButton* const open =
                buttons->addButton(tr("Open on the SQL page"), QDialogButtonBox::ActionRole);
            QObject::connect(open, &QPushButton::clicked, screen,
                             [screen, dialog, sql = explanation.sql] {
                                 dialog->close();
                                 emit screen->openScreenFiltered(QStringLiteral("sql"), sql);
                             });
        }
    }
    const int character = dialog->fontMetrics().averageCharWidth();
    dialog->resize(character * 90, dialog->fontMetrics().height() * 26);
    dialog->show();
}

} // namespace souverix
