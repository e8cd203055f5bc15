#pragma once

#include <optional>

#include "ui/export/transfer_dialogs.h"
#include "ui/sql/sql_query.h"

namespace brook::ui {

enum class ResultForm { JsonLines, Csv };

/// A row as a line with its break. JSON lines: an object of the columns' names; bytes as `{"base64": …}`, integers with
/// all digits. CSV (RFC 4180): NULL is a cell without anything, an empty text a pair of quotes, bytes are base64.
void appendRow(std::string& text, ResultForm form, const QStringList& columns, const SqlRow& row);
/// The line before the first row; nothing for JSON lines.
void appendTitles(std::string& text, ResultForm form, const QStringList& columns);

/// Writes a result to a file, on a thread: the rows there are, or, where it was stopped at a limit, all rows, for which
/// the statement runs again. The file has its name once it is complete.
class ResultExportDialog final : public TransferDialog {
    Q_OBJECT

public:
    /// `again` gives all rows; without it those there are are all.
    ResultExportDialog(QStringList columns, std::vector<SqlRows> rows, std::optional<SqlRequest> again,
                       QWidget* parent);
    ~ResultExportDialog() override;

private:
    struct Job;
    void addChoices(QButtonGroup*& group, const QString& label, const QStringList& words);
    void begin() override;
    void cancel() override;
    void beginAll();
    void showAll();
    void finished(const QString& trouble, bool isCancelled);
    ResultForm chosenForm() const;

    QStringList m_columns;
    std::vector<SqlRows> m_rows;
    std::uint64_t m_count = 0;
    std::optional<SqlRequest> m_again;
    QButtonGroup* m_what = nullptr;
    QButtonGroup* m_as = nullptr;
    std::shared_ptr<Job> m_job;
    SqlQuery* m_query = nullptr;
};

}  // namespace brook::ui
