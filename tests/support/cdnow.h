#pragma once

#include <QFile>

#include "snapshot_of.h"

/// The CDNOW file as order lines; nothing where it is absent.
inline clientele::SnapshotPtr cdnow() {
    QFile file(QStringLiteral(CLIENTELE_SHARED_DATA "/cdnow/CDNOW_master.txt"));
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    std::string table = "customer_id,time,quantity,amount\n";
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().simplified().split(' ');
        const QByteArray& day = cells[1];
        table += (cells[0] + ',' + day.left(4) + '-' + day.mid(4, 2) + '-' + day.mid(6) + ',' + cells[2] + ',' +
                  cells[3] + '\n')
                     .toStdString();
    }
    return snapshot_of({{clientele::DatasetKind::transactions, table}});
}
