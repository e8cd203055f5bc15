#pragma once

#include <QDialog>

#include "ui/export/export_job.h"

class QButtonGroup;
class QFormLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace brook::ui {

class ImportJob;
class Text;

/// A dialog in which records are carried to or from a file: what is asked before, then how far it is, with a way to
/// stop it. Shown by `open`. Leaving it while it runs stops it.
class TransferDialog : public QDialog {
    Q_OBJECT

public:
    TransferDialog(const QString& title, const QString& action, QWidget* parent);

signals:
    void done(const QString& sentence);

protected:
    QFormLayout* form() { return m_form; }
    QPushButton* goButton() { return m_go; }
    QLineEdit* fileLine() { return m_file; }
    /// Adds the line with the name of the file.
    void addFile(bool forWriting, const QString& filter, const QString& suggestion);
    void showProgress(std::uint64_t done, std::uint64_t total, const QString& sentence);
    void showEnd(const QString& sentence, bool isTrouble);
    virtual void begin() = 0;
    virtual void cancel() = 0;
    void reject() override;
    bool m_isRunning = false;

private:
    QFormLayout* m_form;
    QLineEdit* m_file = nullptr;
    QWidget* m_questions;
    QProgressBar* m_bar;
    Text* m_state;
    QPushButton* m_go;
    QPushButton* m_cancel;
};

/// What a page offers to be exported.
struct ExportOffer {
    ExportRequest selected;   ///< the records selected; when there are several
    ExportRequest all;        ///< everything in the partitions chosen
    ExportRequest shown;      ///< what is brushed and found
    bool isNarrowed = false;  ///< whether these differ
    QString shownWords;       ///< "Records that match the filter"
};

class ExportDialog final : public TransferDialog {
    Q_OBJECT

public:
    ExportDialog(admin::Cluster& cluster, ExportOffer offer, QWidget* parent);
    const ExportJob* job() const { return m_job; }

private:
    ExportRequest chosenRequest() const;
    void begin() override;
    void cancel() override;
    void progressed();
    void finished();
    ExportForm chosenForm() const;

    admin::Cluster& m_cluster;
    ExportOffer m_offer;
    ExportJob* m_job = nullptr;
    QButtonGroup* m_what;
    QButtonGroup* m_as;
};

class ImportDialog final : public TransferDialog {
    Q_OBJECT

public:
    ImportDialog(admin::Cluster& cluster, const QString& topic, int partitions, QWidget* parent);

private:
    void begin() override;
    void cancel() override;
    void finished();

    admin::Cluster& m_cluster;
    QString m_topic;
    int m_partitions;
    ImportJob* m_job = nullptr;
};

}  // namespace brook::ui
