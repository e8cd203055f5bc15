#pragma once

#include <QDialog>

#include "engine/admin/cluster.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace brook::ui {

/// A dialog that gives one order to the cluster: it stays open until the order was carried out, and says in words when it
/// was not.
class CommandDialog : public QDialog {
    Q_OBJECT

public:
    CommandDialog(const QString& title, const QString& verb, QWidget* parent);

protected:
    QFormLayout* form() { return m_form; }
    QPushButton* accept_() { return m_go; }
    void addNote(const QString& sentence, bool warning = false);
    void showError(const QString& message);
    /// Gives the order; the reply is what `finished` returns.
    virtual void carryOut() = 0;
    std::function<void(Result<void>)> finished();

private:
    QFormLayout* m_form;
    QLabel* m_error;
    QPushButton* m_go;
};

class CreateTopicDialog final : public CommandDialog {
    Q_OBJECT

public:
    CreateTopicDialog(admin::Cluster& cluster, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    QLineEdit* m_name;
    QSpinBox* m_partitions;
    QComboBox* m_keep;
    QComboBox* m_cleanup;
    QComboBox* m_compression;
};

class AddPartitionsDialog final : public CommandDialog {
    Q_OBJECT

public:
    AddPartitionsDialog(admin::Cluster& cluster, QString topic, int present, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    QString m_topic;
    QSpinBox* m_total;
};

/// Deletes a topic once its name was typed.
class DeleteTopicDialog final : public CommandDialog {
    Q_OBJECT

public:
    DeleteTopicDialog(admin::Cluster& cluster, QString topic, std::optional<std::uint64_t> records, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    QString m_topic;
    QLineEdit* m_name;
};

/// Writes records one after the other; stays open until it is closed.
class ProduceDialog final : public QDialog {
    Q_OBJECT

public:
    ProduceDialog(admin::Cluster& cluster, const QStringList& topics, const QString& topic, QWidget* parent);
    void fillFrom(const admin::RecordRow& row);

private:
    void produce();

    admin::Cluster& m_cluster;
    QComboBox* m_topic;
    QLineEdit* m_partition;
    QCheckBox* m_noKey;
    QLineEdit* m_key;
    QCheckBox* m_tombstone;
    QPlainTextEdit* m_value;
    QPlainTextEdit* m_headers;
    QLabel* m_result;
};

}  // namespace brook::ui
