#include "ui/records/place_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "ui/look/theme.h"
#include "ui/widgets/time_edit.h"

namespace brook::ui::place_dialogs {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::place_dialogs", source); }

struct Question {
    QDialog dialog;
    QFormLayout* form;
    QPushButton* go;
    QDialogButtonBox* buttons;

    Question(QWidget* parent, const QString& title, const QString& action) : dialog(parent) {
        dialog.setWindowTitle(title);
        form = new QFormLayout(&dialog);
        form->setContentsMargins(20, 16, 20, 16);
        buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
        go = buttons->button(QDialogButtonBox::Ok);
        go->setText(action);
        go->setProperty("primary", true);
        QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
        QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    }
    bool isAnswered() {
        form->addRow(buttons);
        return dialog.exec() == QDialog::Accepted;
    }
};

}  // namespace

std::optional<std::pair<PartitionIndex, Offset>> askOffset(QWidget* parent, int partitions) {
    Question question(parent, tr("From offset"), tr("Go to offset"));
    auto* partition = new QSpinBox(&question.dialog);
    partition->setRange(0, std::max(0, partitions - 1));
    auto* offset = new QLineEdit(QStringLiteral("0"), &question.dialog);
    offset->setFont(look::data());
    question.form->addRow(tr("Partition"), partition);
    question.form->addRow(tr("Offset"), offset);
    const auto number = [](const QString& entered) {
        bool isNumber = false;
        const qlonglong value = entered.trimmed().toLongLong(&isNumber);
        return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
    };
    QObject::connect(offset, &QLineEdit::textChanged, &question.dialog,
                     [&](const QString& entered) { question.go->setEnabled(number(entered).has_value()); });
    offset->selectAll();
    offset->setFocus();
    if (!question.isAnswered()) return std::nullopt;
    return std::pair(PartitionIndex(partition->value()), Offset(*number(offset->text())));
}

std::optional<Timestamp> askTime(QWidget* parent) {
    Question question(parent, tr("From time"), tr("Go to time"));
    auto* time = new TimeEdit(Timestamp(QDateTime::currentMSecsSinceEpoch()) - 3'600'000, &question.dialog);
    question.form->addRow(tr("Time"), time);
    return question.isAnswered() ? std::optional(time->moment()) : std::nullopt;
}

std::optional<std::pair<QString, QString>> askSchema(QWidget* parent, bool isAvro, const QString& file,
                                                     const QString& message) {
    Question question(parent, isAvro ? tr("Avro schema of this topic") : tr("Protobuf schema of this topic"),
                      tr("Use this schema"));
    auto* line = new QLineEdit(file, &question.dialog);
    line->setFont(look::data());
    line->setMinimumWidth(320);
    line->setPlaceholderText(isAvro ? QStringLiteral("order.avsc") : QStringLiteral("order.proto"));
    auto* browse = new QPushButton(tr("Browse…"), &question.dialog);
    auto* row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(browse);
    question.form->addRow(tr("File"), row);
    auto* name = new QLineEdit(message, &question.dialog);
    name->setFont(look::data());
    name->setPlaceholderText(tr("the first one of the file"));
    if (isAvro)
        name->hide();
    else
        question.form->addRow(tr("Message"), name);
    QObject::connect(browse, &QPushButton::clicked, &question.dialog, [&] {
        const QString chosen = QFileDialog::getOpenFileName(
            &question.dialog, question.dialog.windowTitle(), line->text(),
            isAvro ? tr("Avro schemas (*.avsc *.json)") + QStringLiteral(";;*") : QStringLiteral("*.proto;;*"));
        if (!chosen.isEmpty()) line->setText(chosen);
    });
    const auto check = [&] { question.go->setEnabled(!line->text().trimmed().isEmpty()); };
    QObject::connect(line, &QLineEdit::textChanged, &question.dialog, check);
    check();
    if (!question.isAnswered()) return std::nullopt;
    return std::pair(line->text().trimmed(), isAvro ? QString() : name->text().trimmed());
}

std::optional<QString> askNote(QWidget* parent, const QString& note) {
    Question question(parent, tr("Note on this record"), tr("Keep the note"));
    auto* line = new QLineEdit(note, &question.dialog);
    line->setMinimumWidth(320);
    question.form->addRow(tr("Note"), line);
    return question.isAnswered() ? std::optional(line->text().trimmed()) : std::nullopt;
}

std::optional<QString> askPath(QWidget* parent) {
    Question question(parent, tr("Field of the value as a column"), tr("Add column"));
    auto* path = new QLineEdit(&question.dialog);
    path->setFont(look::data());
    path->setPlaceholderText(QStringLiteral("times.estimated"));
    path->setMinimumWidth(260);
    question.form->addRow(QStringLiteral("value."), path);
    question.go->setEnabled(false);
    QObject::connect(path, &QLineEdit::textChanged, &question.dialog,
                     [&](const QString& entered) { question.go->setEnabled(!entered.trimmed().isEmpty()); });
    if (!question.isAnswered()) return std::nullopt;
    const QString entered = path->text().trimmed();
    return entered.startsWith(QLatin1String("value.")) ? entered.mid(6) : entered;
}

}  // namespace brook::ui::place_dialogs
