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
#include <memory>

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

namespace {

/// A file of rows: is taken back unless it is committed. One thread.
class RowFile final : public RowSink {
public:
    RowFile(ResultForm form, QString name) : m_form(form), m_name(std::move(name)) {}

    QString begin(const QStringList& columns) override {
        m_columns = columns;
        m_file = std::make_unique<QSaveFile>(m_name);
        if (!m_file->open(QIODevice::WriteOnly)) return m_file->errorString();
        appendTitles(m_text, m_form, columns);
        return {};
    }
    QString take(const SqlRow& row) override {
        appendRow(m_text, m_form, m_columns, row);
        return m_text.size() < written ? QString() : write();
    }
    QString commit() override {
        if (QString trouble = write(); !trouble.isEmpty()) return trouble;
        return m_file->commit() ? QString() : m_file->errorString();
    }

private:
    QString write() {
        const auto size = static_cast<qint64>(m_text.size());
        const bool isWritten = m_file->write(m_text.data(), size) == size && m_file->flush();
        m_text.clear();
        return isWritten ? QString() : m_file->errorString();
    }

    ResultForm m_form;
    QString m_name;
    QStringList m_columns;
    std::unique_ptr<QSaveFile> m_file;
    std::string m_text;
};

}  // namespace

/// The rows there are, on their way to a file; shared with its thread.
struct ResultExportDialog::Job {
    RowFile file;
    QStringList columns;
    std::vector<SqlRows> rows;
    std::atomic<bool> isCancelled{false};

    Job(RowFile rowFile, QStringList titles, std::vector<SqlRows> all)
        : file(std::move(rowFile)), columns(std::move(titles)), rows(std::move(all)) {}

    /// Nothing when the file is there.
    QString write() {
        if (QString trouble = file.begin(columns); !trouble.isEmpty()) return trouble;
        for (const SqlRows& some : rows)
            for (const SqlRow& row : *some) {
                if (isCancelled) return {};
                if (QString trouble = file.take(row); !trouble.isEmpty()) return trouble;
            }
        return file.commit();
    }
};

ResultExportDialog::ResultExportDialog(QStringList columns, std::vector<SqlRows> rows, std::optional<SqlRequest> again,
                                       QWidget* parent)
    : TransferDialog(tr("Export the rows of this result"), tr("Export"), parent), m_columns(std::move(columns)),
      m_rows(std::move(rows)), m_again(std::move(again)) {
    for (const SqlRows& some : m_rows) m_count += some->size();
    if (m_again)
        addChoices(
            m_what, tr("What"),
            {tr("All rows: the statement runs again"), tr("The %1 rows that are shown").arg(text::count(m_count))});
    addChoices(m_as, tr("As"), {tr("JSON lines, to read on"), tr("CSV, for a sheet")});
    addFile(true, {},
            QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                .filePath(QStringLiteral("result") + suffixOf(ResultForm::JsonLines)));
    connect(m_as, &QButtonGroup::idClicked, this, [this] {
        QString file = fileLine()->text();
        for (const ResultForm each : {ResultForm::Csv, ResultForm::JsonLines})
            if (file.endsWith(suffixOf(each))) file.chop(suffixOf(each).size());
        fileLine()->setText(file + suffixOf(chosenForm()));
    });
}

ResultExportDialog::~ResultExportDialog() {
    if (m_job) m_job->isCancelled = true;
}

void ResultExportDialog::addChoices(QButtonGroup*& group, const QString& label, const QStringList& words) {
    group = new QButtonGroup(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(px(6));
    for (const QString& each : words) {
        auto* choice = new QRadioButton(each, this);
        group->addButton(choice, static_cast<int>(group->buttons().size()));
        column->addWidget(choice);
    }
    group->button(0)->setChecked(true);
    form()->addRow(label, column);
}

ResultForm ResultExportDialog::chosenForm() const { return static_cast<ResultForm>(m_as->checkedId()); }

void ResultExportDialog::begin() {
    if (m_what && m_what->checkedId() == 0) return beginAll();
    m_job = std::make_shared<Job>(RowFile(chosenForm(), fileLine()->text().trimmed()), m_columns, m_rows);
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

void ResultExportDialog::beginAll() {
    SqlRequest request = *m_again;
    request.sink = std::make_shared<RowFile>(chosenForm(), fileLine()->text().trimmed());
    delete m_query;
    m_query = new SqlQuery(this);
    connect(m_query, &SqlQuery::progressed, this, &ResultExportDialog::showAll);
    m_query->start(std::move(request));
}

void ResultExportDialog::showAll() {
    switch (m_query->state()) {
        case SqlQuery::State::Running:
            return showProgress(m_query->offsets(), m_query->totalOffsets(),
                                tr("Writing %1 rows").arg(text::count(m_query->rows())));
        case SqlQuery::State::Complete: m_count = m_query->rows(); return finished({}, false);
        case SqlQuery::State::Cancelled: return finished({}, true);
        default: return finished(m_query->problem().sentence, false);
    }
}

void ResultExportDialog::cancel() {
    if (m_query) m_query->cancel();
    if (m_job) m_job->isCancelled = true;
}

void ResultExportDialog::finished(const QString& trouble, bool isCancelled) {
    if (isCancelled) return showEnd(tr("Stopped. No file was written."), true);
    if (!trouble.isEmpty())
        return showEnd(tr("The rows could not be exported: %1. No file was written.").arg(trouble), true);
    showEnd(tr("Exported %1 rows").arg(text::count(m_count)), false);
}

}  // namespace brook::ui
