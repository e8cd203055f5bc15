#pragma once

#include "ui/export/transfer_dialogs.h"
#include "ui/sql/sql_result.h"

namespace brook::ui {

enum class ResultForm { JsonLines, Csv };

/// A row as a line with its break. JSON lines: an object of the columns' names; bytes as `{"base64": …}`, integers with
/// all digits. CSV (RFC 4180): NULL is a cell without anything, an empty text a pair of quotes, bytes are base64.
void appendRow(std::string& text, ResultForm form, const QStringList& columns, const SqlRow& row);
/// The line before the first row; nothing for JSON lines.
void appendTitles(std::string& text, ResultForm form, const QStringList& columns);

/// Writes the rows of a result to a file, on a thread; the file has its name once it is complete.
class ResultExportDialog final : public TransferDialog {
    Q_OBJECT

public:
    ResultExportDialog(QStringList columns, std::vector<SqlRows> rows, QWidget* parent);
    ~ResultExportDialog() override;

private:
    struct Job;
    void begin() override;
    void cancel() override;
    void finished(const QString& trouble, bool isCancelled);
    ResultForm form() const;

    QStringList m_columns;
    std::vector<SqlRows> m_rows;
    std::uint64_t m_count = 0;
    QButtonGroup* m_as;
    std::shared_ptr<Job> m_job;
};

}  // namespace brook::ui
