#pragma once

#include "ui/dialogs/command_dialog.h"

class QLineEdit;
class QSpinBox;

namespace brook::ui {

/// More partitions for a topic, with what that does to the order of keys.
class AddPartitionsDialog final : public CommandDialog {
    Q_OBJECT

public:
    AddPartitionsDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
    QString m_topic;
    QSpinBox* m_total;
};

/// An order that takes records away: its name is typed first.
class TypedNameDialog : public CommandDialog {
    Q_OBJECT

public:
    TypedNameDialog(const QString& title, QPushButton* go, const admin::TopicRow& topic, QWidget* parent);

protected:
    void askForTheName();
    const admin::TopicRow& topic() const { return m_topic; }
    QString name() const { return QString::fromStdString(m_topic.name); }
    QString recordsInWords() const;

private:
    admin::TopicRow m_topic;
};

/// Deletes a topic once its name was typed.
class DeleteTopicDialog final : public TypedNameDialog {
    Q_OBJECT

public:
    DeleteTopicDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
};

/// Removes every record that a topic has at the moment the dialog opens; topic and settings stay, records that arrive
/// meanwhile too.
class EmptyTopicDialog final : public TypedNameDialog {
    Q_OBJECT

public:
    EmptyTopicDialog(admin::Cluster& cluster, const admin::TopicRow& topic, QWidget* parent);

protected:
    void carryOut() override;

private:
    admin::Cluster& m_cluster;
};

}  // namespace brook::ui
