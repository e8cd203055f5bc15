#include "ui/transactions/transaction_dialogs.h"

#include <QFormLayout>

#include "ui/transactions/transaction_words.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

AbortTransactionDialog::AbortTransactionDialog(admin::Cluster& cluster, const admin::TransactionRow& transaction,
                                               QWidget* parent)
    : CommandDialog(tr("Abort the transaction of %1?").arg(QString::fromStdString(transaction.id)),
                    dangerButton(tr("Abort transaction"), QStringLiteral("stop")), parent),
      m_cluster(cluster), m_id(transaction.id) {
    auto* places = new Text(placesInWords(transaction.partitions), look::words(look::body), Text::Tone::Normal, this);
    places->setWordWrap(true);
    form()->addRow(tr("Written to"), places);
    addWarning(
        tr("Consumers that read committed records never see what it has written. Its producer is fenced: it "
           "cannot write any more before it begins anew. This cannot be undone."));
    goButton()->setFocus();
}

void AbortTransactionDialog::carryOut() {
    m_cluster.abortTransaction(m_id,
                               finished(tr("The transaction of %1 is aborted").arg(QString::fromStdString(m_id))));
}

AbortHangingDialog::AbortHangingDialog(admin::Cluster& cluster, const admin::ProducerRow& hanging, QWidget* parent)
    : CommandDialog(tr("Abort the transaction of producer %1 in partition %2 of %3?")
                        .arg(hanging.producerId.value())
                        .arg(hanging.partition.value())
                        .arg(QString::fromStdString(hanging.topic)),
                    dangerButton(tr("Abort transaction"), QStringLiteral("stop")), parent),
      m_cluster(cluster), m_hanging(hanging) {
    addWarning(
        tr("A marker is written behind what the producer wrote in this partition. Consumers that read committed "
           "records leave that out, and go on behind it. This cannot be undone."));
    addNote(
        tr("Do this when nobody ends the transaction any more. If its producer is still at work, it may commit the "
           "rest of it in other partitions."));
    goButton()->setFocus();
}

void AbortHangingDialog::carryOut() {
    m_cluster.abortHanging(m_hanging, finished(tr("The transaction of producer %1 is aborted in partition %2 of %3")
                                                   .arg(m_hanging.producerId.value())
                                                   .arg(m_hanging.partition.value())
                                                   .arg(QString::fromStdString(m_hanging.topic))));
}

}  // namespace brook::ui
