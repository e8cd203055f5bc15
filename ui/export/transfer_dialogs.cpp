#include "ui/export/transfer_dialogs.h"

#include <QButtonGroup>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/export/import_job.h"
#include "ui/look/text.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int barSteps = 1000;

QString suffixOf(ExportForm form) {
    switch (form) {
        case ExportForm::JsonLines: return QStringLiteral(".jsonl");
        case ExportForm::Csv: return QStringLiteral(".csv");
        case ExportForm::Exact: return QStringLiteral(".records.jsonl");
    }
    return {};
}

QString withSuffix(QString file, ExportForm form) {
    for (const ExportForm each : {ExportForm::Exact, ExportForm::Csv, ExportForm::JsonLines})
        if (file.endsWith(suffixOf(each))) {
            file.chop(suffixOf(each).size());
            break;
        }
    return file + suffixOf(form);
}

}  // namespace

// What both have ------------------------------------------------------------------------------------------------------

TransferDialog::TransferDialog(const QString& title, const QString& action, QWidget* parent) : QDialog(parent) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(px(520));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(px(24), px(20), px(24), px(20));
    column->setSpacing(px(12));
    column->addWidget(new Text(title, look::words(look::section, QFont::DemiBold), Text::Tone::Normal, this));
    m_questions = new QWidget(this);
    m_form = new QFormLayout(m_questions);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(px(12));
    column->addWidget(m_questions);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(px(6));
    m_bar->setAccessibleName(tr("How far it is"));
    m_bar->hide();
    column->addWidget(m_bar);
    m_state = new Text({}, look::words(look::body), Text::Tone::Second, this);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->hide();
    column->addWidget(m_state);
    column->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    m_cancel = button(tr("Cancel"), {}, this);
    m_go = primaryButton(action, {}, this);
    m_go->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &TransferDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_questions->setEnabled(false);
        m_go->setEnabled(false);
        m_isRunning = true;
        begin();
    });
}

void TransferDialog::addFile(bool forWriting, const QString& filter, const QString& suggestion) {
    m_file = new QLineEdit(suggestion, m_questions);
    m_file->setFont(look::data());
    auto* browse = button(tr("Browse…"), {}, m_questions);
    auto* row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(browse);
    m_form->addRow(tr("File"), row);
    connect(browse, &QPushButton::clicked, this, [this, forWriting, filter] {
        const QString chosen = forWriting ? QFileDialog::getSaveFileName(this, windowTitle(), m_file->text(), filter)
                                          : QFileDialog::getOpenFileName(this, windowTitle(), m_file->text(), filter);
        if (!chosen.isEmpty()) m_file->setText(chosen);
    });
    const auto check = [this] { m_go->setEnabled(!m_file->text().trimmed().isEmpty()); };
    connect(m_file, &QLineEdit::textChanged, this, check);
    check();
}

void TransferDialog::showProgress(std::uint64_t done, std::uint64_t total, const QString& sentence) {
    m_bar->show();
    m_bar->setValue(total == 0 ? 0
                               : static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * barSteps));
    m_state->setTone(Text::Tone::Second);
    m_state->setText(sentence);
    m_state->show();
}

/// Trouble stays on the screen, and it can be tried again.
void TransferDialog::showEnd(const QString& sentence, bool isTrouble) {
    m_isRunning = false;
    if (!isTrouble) {
        emit done(sentence);
        return accept();
    }
    m_bar->hide();
    m_state->setTone(Text::Tone::Error);
    m_state->setText(sentence);
    m_state->show();
    m_questions->setEnabled(true);
    m_go->setEnabled(true);
}

void TransferDialog::reject() {
    if (m_isRunning) return cancel();
    QDialog::reject();
}

// Export --------------------------------------------------------------------------------------------------------------

ExportDialog::ExportDialog(admin::Cluster& cluster, ExportOffer offer, QWidget* parent)
    : TransferDialog(tr("Export records of %1").arg(offer.all.topic), tr("Export"), parent), m_cluster(cluster),
      m_offer(std::move(offer)) {
    const auto choices = [this](QButtonGroup*& group, const QString& label, const QStringList& words) {
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
    };
    QStringList what{tr("All records of the partitions chosen")};
    if (m_offer.isNarrowed) what.prepend(m_offer.shownWords);
    if (!m_offer.selected.chosen.empty())
        what.prepend(tr("The %1 records selected").arg(text::count(m_offer.selected.chosen.size())));
    choices(m_what, tr("What"), what);
    choices(m_as, tr("As"), {tr("JSON lines, to read on"), tr("CSV, for a sheet"), tr("Exact bytes, to import again")});
    addFile(true, {},
            QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                .filePath(m_offer.all.topic + suffixOf(ExportForm::JsonLines)));
    connect(m_as, &QButtonGroup::idClicked, this,
            [this] { fileLine()->setText(withSuffix(fileLine()->text(), chosenForm())); });
}

ExportForm ExportDialog::chosenForm() const { return static_cast<ExportForm>(m_as->checkedId()); }

/// The choices stand from the narrowest to all.
ExportRequest ExportDialog::chosenRequest() const {
    const auto fromLast = m_what->buttons().size() - 1 - m_what->checkedId();
    return fromLast == 0 ? m_offer.all : fromLast == 1 && m_offer.isNarrowed ? m_offer.shown : m_offer.selected;
}

void ExportDialog::begin() {
    ExportRequest request = chosenRequest();
    request.form = chosenForm();
    request.file = fileLine()->text().trimmed();
    delete m_job;
    m_job = new ExportJob(m_cluster, std::move(request), this);
    connect(m_job, &ExportJob::progressed, this, &ExportDialog::progressed);
    connect(m_job, &ExportJob::finished, this, &ExportDialog::finished);
    m_job->start();
}

void ExportDialog::cancel() { m_job->cancel(); }

void ExportDialog::progressed() {
    showProgress(m_job->scanned(), m_job->total(),
                 tr("%1 records, %2. Looked at %3 of %4 offsets.")
                     .arg(text::count(m_job->records()), text::bytes(m_job->bytes()), text::count(m_job->scanned()),
                          text::count(m_job->total())));
}

void ExportDialog::finished() {
    switch (m_job->state()) {
        case ExportJob::State::Running: break;
        case ExportJob::State::Cancelled: return showEnd(tr("Stopped. No file was written."), true);
        case ExportJob::State::Failed:
            return showEnd(tr("The records could not be exported: %1. No file was written.").arg(m_job->sentence()),
                           true);
        case ExportJob::State::Done: {
            const QString sentence = tr("Exported %1 records").arg(text::count(m_job->records()));
            if (m_job->damage().empty()) return showEnd(sentence, false);
            return showEnd(tr("%1. What could not be read is not in the file: %2")
                               .arg(sentence, QString::fromStdString(m_job->damage().front())),
                           true);
        }
    }
}

// Import --------------------------------------------------------------------------------------------------------------

ImportDialog::ImportDialog(admin::Cluster& cluster, const QString& topic, int partitions, QWidget* parent)
    : TransferDialog(tr("Import records into %1").arg(topic), tr("Import"), parent), m_cluster(cluster), m_topic(topic),
      m_partitions(partitions) {
    auto* note =
        new Text(tr("A file of exact records, as an export writes it. Keys, values, headers and times become what "
                    "they were; offsets are given anew."),
                 look::words(look::small), Text::Tone::Second, this);
    note->setWordWrap(true);
    form()->addRow(note);
    addFile(false, QStringLiteral("*.records.jsonl;;*"), {});
}

void ImportDialog::begin() {
    delete m_job;
    m_job = new ImportJob(m_cluster, fileLine()->text().trimmed(), m_topic, m_partitions, this);
    connect(m_job, &ImportJob::progressed, this, [this] {
        showProgress(m_job->bytesRead(), m_job->fileSize(), tr("%1 records").arg(text::count(m_job->records())));
    });
    connect(m_job, &ImportJob::finished, this, &ImportDialog::finished);
    m_job->start();
}

void ImportDialog::cancel() { m_job->cancel(); }

void ImportDialog::finished() {
    const QString count = text::count(m_job->records());
    switch (m_job->state()) {
        case ImportJob::State::Running: break;
        case ImportJob::State::Done: return showEnd(tr("Imported %1 records").arg(count), false);
        case ImportJob::State::Cancelled:
            return showEnd(tr("Stopped after %1 records, which stay in the topic.").arg(count), true);
        case ImportJob::State::Failed:
            return showEnd(tr("%1 The %2 records before it are in the topic.").arg(m_job->sentence(), count), true);
    }
}

}  // namespace brook::ui
