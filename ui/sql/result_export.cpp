#include "ui/sql/result_export.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QVBoxLayout>

#include <atomic>
#include <cmath>

#include "engine/formats/base64.h"
#include "engine/formats/csv.h"
#include "engine/formats/json_writer.h"
#include "engine/formats/utf8.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr std::size_t written = 1 << 20;  // bytes at a time

ByteView viewOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::byte*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

void appendBase64(formats::JsonWriter& json, const QByteArray& bytes) {
    json.beginObject();
    json.name("base64");
    json.string(formats::base64(viewOf(bytes)));
    json.endObject();
}

void appendJson(std::string& text, const QStringList& columns, const SqlRow& row) {
    formats::JsonWriter json(text);
    json.beginObject();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const SqlCell& cell = row[i];
        json.name(columns[static_cast<qsizetype>(i)].toStdString());
        switch (cell.kind) {
            case SqlCell::Kind::Null: json.null(); break;
            case SqlCell::Kind::Integer: json.number(cell.integer); break;
            case SqlCell::Kind::Real:
                if (std::isfinite(cell.real))
                    json.number(numberText(cell).toStdString());
                else
                    json.string(numberText(cell).toStdString());
                break;
            case SqlCell::Kind::Text:
                if (formats::isUtf8(viewOf(cell.bytes)))
                    json.string(cell.bytes.toStdString());
                else
                    appendBase64(json, cell.bytes);
                break;
            case SqlCell::Kind::Blob: appendBase64(json, cell.bytes); break;
        }
    }
    json.endObject();
    text += '\n';
}

void appendCsv(std::string& text, const SqlRow& row) {
    formats::CsvWriter csv(text);
    for (const SqlCell& cell : row) switch (cell.kind) {
            case SqlCell::Kind::Null: csv.cell(std::nullopt); break;
            case SqlCell::Kind::Text: csv.cell(cell.bytes.toStdString()); break;
            case SqlCell::Kind::Blob: csv.cell(formats::base64(viewOf(cell.bytes))); break;
            default: csv.cell(numberText(cell).toStdString());
        }
    csv.endLine();
}

QString suffixOf(ResultForm form) {
    return form == ResultForm::Csv ? QStringLiteral(".csv") : QStringLiteral(".jsonl");
}

}  // namespace

void appendRow(std::string& text, ResultForm form, const QStringList& columns, const SqlRow& row) {
    form == ResultForm::Csv ? appendCsv(text, row) : appendJson(text, columns, row);
}

void appendTitles(std::string& text, ResultForm form, const QStringList& columns) {
    if (form != ResultForm::Csv) return;
    formats::CsvWriter csv(text);
    for (const QString& column : columns) csv.cell(column.toStdString());
    csv.endLine();
}

/// One file on its way, shared with its thread.
struct ResultExportDialog::Job {
    ResultForm form = ResultForm::JsonLines;
    QString file;
    QStringList columns;
    std::vector<SqlRows> rows;
    std::atomic<bool> isCancelled{false};

    /// Nothing when the file is there.
    QString write() {
        QSaveFile out(file);  // is taken back unless it is committed
        if (!out.open(QIODevice::WriteOnly)) return out.errorString();
        std::string text;
        appendTitles(text, form, columns);
        for (const SqlRows& some : rows)
            for (const SqlRow& row : *some) {
                if (isCancelled) return {};
                appendRow(text, form, columns, row);
                if (text.size() < written) continue;
                if (out.write(text.data(), static_cast<qint64>(text.size())) < 0) return out.errorString();
                text.clear();
            }
        if (out.write(text.data(), static_cast<qint64>(text.size())) < 0) return out.errorString();
        return out.commit() ? QString() : out.errorString();
    }
};

ResultExportDialog::ResultExportDialog(QStringList columns, std::vector<SqlRows> rows, QWidget* parent)
    : TransferDialog(tr("Export the rows of this result"), tr("Export"), parent), m_columns(std::move(columns)),
      m_rows(std::move(rows)), m_as(new QButtonGroup(this)) {
    for (const SqlRows& some : m_rows) m_count += some->size();
    auto* column = new QVBoxLayout;
    column->setSpacing(px(6));
    for (const QString& each : {tr("JSON lines, to read on"), tr("CSV, for a sheet")}) {
        auto* choice = new QRadioButton(each, this);
        m_as->addButton(choice, static_cast<int>(m_as->buttons().size()));
        column->addWidget(choice);
    }
    m_as->button(0)->setChecked(true);
    TransferDialog::form()->addRow(tr("As"), column);
    addFile(true, {},
            QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                .filePath(QStringLiteral("result") + suffixOf(ResultForm::JsonLines)));
    connect(m_as, &QButtonGroup::idClicked, this, [this] {
        QString file = fileLine()->text();
        for (const ResultForm each : {ResultForm::Csv, ResultForm::JsonLines})
            if (file.endsWith(suffixOf(each))) file.chop(suffixOf(each).size());
        fileLine()->setText(file + suffixOf(form()));
    });
}

ResultExportDialog::~ResultExportDialog() { cancel(); }

ResultForm ResultExportDialog::form() const { return static_cast<ResultForm>(m_as->checkedId()); }

void ResultExportDialog::begin() {
    m_job = std::make_shared<Job>();
    m_job->form = form();
    m_job->file = fileLine()->text().trimmed();
    m_job->columns = m_columns;
    m_job->rows = m_rows;
    showProgress(0, 0, tr("Writing %1 rows").arg(text::count(m_count)));
    QThreadPool::globalInstance()->start([self = QPointer(this), job = m_job] {
        const QString trouble = job->write();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, job, trouble] {
                if (self) self->finished(trouble, job->isCancelled);
            },
            Qt::QueuedConnection);
    });
}

void ResultExportDialog::cancel() {
    if (m_job) m_job->isCancelled = true;
}

void ResultExportDialog::finished(const QString& trouble, bool isCancelled) {
    if (isCancelled) return showEnd(tr("Stopped. No file was written."), true);
    if (!trouble.isEmpty())
        return showEnd(tr("The rows could not be exported: %1. No file was written.").arg(trouble), true);
    showEnd(tr("Exported %1 rows").arg(text::count(m_count)), false);
}

}  // namespace brook::ui
