// kafkajs as the program that tests/clients/program.py describes.
'use strict';
const readline = require('readline');
const lz4 = require('lz4-napi');
const snappy = require('snappyjs');
const zstd = require('@bokuweb/zstd-wasm');

const { CompressionTypes, CompressionCodecs, ConfigResourceTypes, Kafka, logLevel } = require('kafkajs');
const Cluster = require('kafkajs/src/cluster');
const { createLogger, LEVELS } = require('kafkajs/src/loggers');
const consoleLogger = require('kafkajs/src/loggers/console');
const socketFactory = require('kafkajs/src/network/socketFactory');

const address = process.argv[2];
const MAX_BYTES = 16 * 1024 * 1024;
const JAVA_FRAMING = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0]);

// kafkajs brings gzip only; the other codecs are plugged in.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
    compress: async encoder => lz4.compressFrameSync(encoder.buffer),
    decompress: async buffer => lz4.decompressFrameSync(buffer),
});
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
    compress: async encoder => Buffer.from(zstd.compress(encoder.buffer)),
    decompress: async buffer => Buffer.from(zstd.decompress(buffer)),
});
CompressionCodecs[CompressionTypes.Snappy] = () => ({
    compress: async encoder => Buffer.from(snappy.compress(encoder.buffer)),
    decompress: async buffer => {
        if (!buffer.subarray(0, 8).equals(JAVA_FRAMING)) return Buffer.from(snappy.uncompress(buffer));
        const parts = [];
        for (let at = 16; at < buffer.length;) {
            const size = buffer.readInt32BE(at);
            parts.push(Buffer.from(snappy.uncompress(buffer.subarray(at + 4, at + 4 + size))));
            at += 4 + size;
        }
        return Buffer.concat(parts);
    },
});
const codecs = { none: CompressionTypes.None, gzip: CompressionTypes.GZIP, snappy: CompressionTypes.Snappy,
    lz4: CompressionTypes.LZ4, zstd: CompressionTypes.ZSTD };

const kafka = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING });
const meant = word => (word === '-' ? null : Buffer.from(word.slice(1), 'hex'));
const shown = data => (data === null || data === undefined ? '-' : 'x' + data.toString('hex'));

function record(words) {
    const headers = {};
    for (const word of words.slice(3)) {
        const [name, value] = word.split('=');
        (headers[meant(name).toString()] ??= []).push(meant(value));
    }
    return { partition: 0, timestamp: words[0], key: meant(words[1]), value: meant(words[2]), headers };
}

function line(offset, { timestamp, key, value, headers }) {
    const shownHeaders = Object.entries(headers).flatMap(([name, values]) =>
        [values].flat().map(each => `${shown(Buffer.from(name))}=${shown(each)}`));
    return [offset, timestamp, shown(key), shown(value), ...shownHeaders].join(' ');
}

async function using(client, work) {
    await client.connect();
    try {
        return await work(client);
    } finally {
        await client.disconnect();
    }
}

function produce([topic, codec], lines) {
    const messages = lines.map(each => record(each.split(' ')));
    return using(kafka.producer({ idempotent: true, maxInFlightRequests: 1 }), async producer => {
        const [{ baseOffset }] = await producer.send({ topic, messages, acks: -1, compression: codecs[codec] });
        return messages.map((_, i) => `${Number(baseOffset) + i}`);
    });
}

// kafkajs consumes only in groups; what its consumers are made of fetches a partition as told.
function openCluster() {
    return new Cluster({
        brokers: [address], logger: createLogger({ level: LEVELS.NOTHING, logCreator: consoleLogger }),
        socketFactory: socketFactory(), retry: {}, metadataMaxAge: 300_000, connectionTimeout: 5_000,
        allowAutoTopicCreation: false, isolationLevel: 0,
    });
}

async function consume([topic, from]) {
    const cluster = openCluster();
    await cluster.connect();
    try {
        const [, end] = await offsets(topic);
        const lines = [];
        for (let next = from.startsWith('@') ? await offsetAt(topic, from.slice(1)) : Number(from); next < end;) {
            for (const message of await fetchSome(cluster, topic, next)) {
                if (Number(message.offset) < next) continue;
                lines.push(line(message.offset, message));
                next = Number(message.offset) + 1;
            }
        }
        return lines;
    } finally {
        await cluster.disconnect();
    }
}

async function fetchSome(cluster, topic, next) {
    await cluster.addTargetTopic(topic);
    const { leader } = cluster.findTopicPartitionMetadata(topic)[0];
    const broker = await cluster.findBroker({ nodeId: String(leader) });
    const { responses } = await broker.fetch({ isolationLevel: 0, maxWaitTime: 1000, minBytes: 1, maxBytes: MAX_BYTES,
        topics: [{ topic, partitions: [{ partition: 0, fetchOffset: next, maxBytes: MAX_BYTES }] }] });
    return responses[0].partitions[0].messages;
}

async function offsetAt(topic, milliseconds) {
    const found = await using(kafka.admin(), admin => admin.fetchTopicOffsetsByTimestamp(topic, Number(milliseconds)));
    return Number(found[0].offset);
}

async function offsets(topic) {
    const found = await using(kafka.admin(), admin => admin.fetchTopicOffsets(topic));
    const { low, high } = found.find(({ partition }) => partition === 0);
    return [Number(low), Number(high)];
}

function group([topic, groupId, count]) {
    return using(kafka.consumer({ groupId }), async consumer => {
        await consumer.subscribe({ topic, fromBeginning: true });
        const lines = [];
        await new Promise((resolve, reject) => {
            consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
            consumer.run({ autoCommit: false, eachMessage: async ({ message }) => {
                if (lines.length === Number(count)) return;
                lines.push(line(message.offset, message));
                if (lines.length < Number(count)) return;
                await consumer.commitOffsets([{ topic, partition: 0, offset: `${Number(message.offset) + 1}` }]);
                resolve();
            } }).catch(reject);
        });
        return lines;
    });
}

function transaction([topic, transactionalId, end], lines) {
    const messages = lines.map(each => record(each.split(' ')));
    return using(kafka.producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 }), async producer => {
        const begun = await producer.transaction();
        await begun.send({ topic, messages, acks: -1 });
        await (end === 'commit' ? begun.commit() : begun.abort());
        return [];
    });
}

function admin([topic]) {
    const resource = { type: ConfigResourceTypes.TOPIC, name: topic };
    return using(kafka.admin(), async client => {
        const partitions = async () => (await client.fetchTopicMetadata({ topics: [topic] })).topics[0].partitions.length;
        const retention = async () => (await client.describeConfigs({ resources: [{ ...resource, configNames: ['retention.ms'] }],
            includeSynonyms: false })).resources[0].configEntries[0].configValue;
        const lines = [];
        await client.createTopics({ topics: [{ topic, numPartitions: 2, replicationFactor: 1,
            configEntries: [{ name: 'retention.ms', value: '1234567' }] }] });
        lines.push(`partitions ${await partitions()}`, `retention.ms ${await retention()}`);
        await client.alterConfigs({ resources: [{ ...resource, configEntries: [{ name: 'retention.ms', value: '7654321' }] }] });
        await client.createPartitions({ topicPartitions: [{ topic, count: 5 }] });
        lines.push(`retention.ms ${await retention()}`, `partitions ${await partitions()}`);
        await using(kafka.producer(), producer => producer.send({ topic,
            messages: Array.from({ length: 20 }, () => ({ partition: 0, value: 'x' })) }));
        lines.push(`offsets ${(await offsets(topic)).join(' ')}`);
        await client.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '12' }] });
        lines.push(`offsets ${(await offsets(topic)).join(' ')}`);
        await client.deleteTopics({ topics: [topic] });
        if (!(await client.listTopics()).includes(topic)) lines.push('gone');
        return lines;
    });
}

async function main() {
    await zstd.init();
    const input = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    for (let command = await input.next(); !command.done; command = await input.next()) {
        const [name, ...words] = command.value.split(' ');
        const lines = [];
        const count = { produce: words[2], transaction: words[3] }[name] ?? 0;
        for (let i = 0; i < Number(count); ++i) lines.push((await input.next()).value);
        try {
            const answer = await { produce, consume, group, transaction, admin }[name](words, lines);
            process.stdout.write([...answer, 'end'].join('\n') + '\n');
        } catch (error) {
            process.stdout.write(`failed ${error.message}\n`);
        }
    }
}

main();
