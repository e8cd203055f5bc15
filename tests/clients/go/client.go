// franz-go as the program that tests/clients/program.py describes.
package main

import (
	"bufio"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

const maxBytes = 16 << 20

var codecs = map[string]kgo.CompressionCodec{
	"none":   kgo.NoCompression(),
	"gzip":   kgo.GzipCompression(),
	"snappy": kgo.SnappyCompression(),
	"lz4":    kgo.Lz4Compression(),
	"zstd":   kgo.ZstdCompression(),
}

type program struct {
	address string
	in      *bufio.Reader
	out     *bufio.Writer
}

func main() {
	p := program{os.Args[1], bufio.NewReader(os.Stdin), bufio.NewWriter(os.Stdout)}
	for {
		line, err := p.in.ReadString('\n')
		if err != nil {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), 100*time.Second)
		if err := p.answer(ctx, strings.Fields(line)); err != nil {
			fmt.Fprintln(p.out, "failed", err)
		} else {
			fmt.Fprintln(p.out, "end")
		}
		cancel()
		p.out.Flush()
	}
}

func (p *program) answer(ctx context.Context, words []string) error {
	switch words[0] {
	case "produce":
		count, err := strconv.Atoi(words[3])
		if err != nil {
			return err
		}
		return p.produce(ctx, words[1], words[2], count)
	case "consume":
		return p.consume(ctx, words[1], words[2])
	case "group":
		count, err := strconv.Atoi(words[3])
		if err != nil {
			return err
		}
		return p.group(ctx, words[1], words[2], count)
	case "transaction":
		count, err := strconv.Atoi(words[4])
		if err != nil {
			return err
		}
		return p.transaction(ctx, words[1], words[2], words[3] == "commit", count)
	case "admin":
		return p.admin(ctx, words[1])
	}
	return errors.New("unknown command " + words[0])
}

func (p *program) produce(ctx context.Context, topic, codec string, count int) error {
	client, err := kgo.NewClient(kgo.SeedBrokers(p.address), kgo.RequiredAcks(kgo.AllISRAcks()),
		kgo.ProducerBatchCompression(codecs[codec]), kgo.ProducerBatchMaxBytes(maxBytes),
		kgo.RecordPartitioner(kgo.ManualPartitioner()), kgo.ProducerLinger(5*time.Millisecond))
	if err != nil {
		return err
	}
	defer client.Close()
	records, err := p.records(topic, count)
	if err != nil {
		return err
	}
	if err := client.ProduceSync(ctx, records...).FirstErr(); err != nil {
		return err
	}
	for _, record := range records {
		fmt.Fprintln(p.out, record.Offset)
	}
	return nil
}

func (p *program) records(topic string, count int) ([]*kgo.Record, error) {
	records := make([]*kgo.Record, count)
	for i := range records {
		line, err := p.in.ReadString('\n')
		if err != nil {
			return nil, err
		}
		if records[i], err = record(topic, strings.Fields(line)); err != nil {
			return nil, err
		}
	}
	return records, nil
}

func (p *program) group(ctx context.Context, topic, group string, count int) error {
	member, err := kgo.NewClient(kgo.SeedBrokers(p.address), kgo.ConsumerGroup(group), kgo.ConsumeTopics(topic),
		kgo.DisableAutoCommit(), kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()))
	if err != nil {
		return err
	}
	defer member.Close()
	for count > 0 {
		fetches := member.PollRecords(ctx, count)
		for _, failure := range fetches.Errors() {
			return failure.Err
		}
		for _, r := range fetches.Records() {
			fmt.Fprintln(p.out, shown(r))
			count--
		}
		if err := member.CommitRecords(ctx, fetches.Records()...); err != nil {
			return err
		}
	}
	return nil
}

func (p *program) transaction(ctx context.Context, topic, id string, commit bool, count int) error {
	client, err := kgo.NewClient(kgo.SeedBrokers(p.address), kgo.TransactionalID(id),
		kgo.RecordPartitioner(kgo.ManualPartitioner()))
	if err != nil {
		return err
	}
	defer client.Close()
	records, err := p.records(topic, count)
	if err != nil {
		return err
	}
	if err := client.BeginTransaction(); err != nil {
		return err
	}
	if err := client.ProduceSync(ctx, records...).FirstErr(); err != nil {
		return err
	}
	return client.EndTransaction(ctx, kgo.TransactionEndTry(commit))
}

func (p *program) consume(ctx context.Context, topic, from string) error {
	client, err := kgo.NewClient(kgo.SeedBrokers(p.address))
	if err != nil {
		return err
	}
	defer client.Close()
	ends, err := kadm.NewClient(client).ListEndOffsets(ctx, topic)
	if err != nil {
		return err
	}
	end, _ := ends.Lookup(topic, 0)
	start := kgo.NewOffset()
	if millis, isTime := strings.CutPrefix(from, "@"); isTime {
		at, err := strconv.ParseInt(millis, 10, 64)
		if err != nil {
			return err
		}
		start = start.AfterMilli(at)
	} else {
		at, err := strconv.ParseInt(from, 10, 64)
		if err != nil {
			return err
		}
		start = start.At(at)
	}
	reader, err := kgo.NewClient(kgo.SeedBrokers(p.address), kgo.FetchMaxBytes(maxBytes), kgo.FetchMaxPartitionBytes(maxBytes),
		kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{topic: {0: start}}))
	if err != nil {
		return err
	}
	defer reader.Close()
	for next := int64(0); next < end.Offset; {
		fetches := reader.PollFetches(ctx)
		for _, failure := range fetches.Errors() {
			return failure.Err
		}
		fetches.EachRecord(func(r *kgo.Record) {
			next = r.Offset + 1
			fmt.Fprintln(p.out, shown(r))
		})
	}
	return nil
}

func (p *program) admin(ctx context.Context, topic string) error {
	client, err := kgo.NewClient(kgo.SeedBrokers(p.address), kgo.DefaultProduceTopic(topic),
		kgo.RecordPartitioner(kgo.ManualPartitioner()))
	if err != nil {
		return err
	}
	defer client.Close()
	admin := kadm.NewClient(client)
	retention := "1234567"
	if _, err := admin.CreateTopic(ctx, 2, 1, map[string]*string{"retention.ms": &retention}, topic); err != nil {
		return err
	}
	if err := p.describe(ctx, admin, topic); err != nil {
		return err
	}
	retention = "7654321"
	changed, err := admin.AlterTopicConfigs(ctx, []kadm.AlterConfig{{Op: kadm.SetConfig, Name: "retention.ms", Value: &retention}}, topic)
	if err != nil {
		return err
	}
	grown, err := admin.UpdatePartitions(ctx, 5, topic)
	if err := errors.Join(err, grown.Error(), changed[0].Err, p.retention(ctx, admin, topic), p.partitions(ctx, admin, topic)); err != nil {
		return err
	}
	for range 20 {
		if err := client.ProduceSync(ctx, kgo.StringRecord("x")).FirstErr(); err != nil {
			return err
		}
	}
	if err := p.offsets(ctx, admin, topic); err != nil {
		return err
	}
	var upTo kadm.Offsets
	upTo.AddOffset(topic, 0, 12, -1)
	shortened, err := admin.DeleteRecords(ctx, upTo)
	if err := errors.Join(err, shortened.Error(), p.offsets(ctx, admin, topic)); err != nil {
		return err
	}
	deleted, err := admin.DeleteTopics(ctx, topic)
	if err := errors.Join(err, deleted.Error()); err != nil {
		return err
	}
	left, err := admin.ListTopics(ctx)
	if err == nil && !left.Has(topic) {
		fmt.Fprintln(p.out, "gone")
	}
	return err
}

func (p *program) describe(ctx context.Context, admin *kadm.Client, topic string) error {
	return errors.Join(p.partitions(ctx, admin, topic), p.retention(ctx, admin, topic))
}

func (p *program) partitions(ctx context.Context, admin *kadm.Client, topic string) error {
	topics, err := admin.ListTopics(ctx, topic)
	fmt.Fprintln(p.out, "partitions", len(topics[topic].Partitions))
	return err
}

func (p *program) retention(ctx context.Context, admin *kadm.Client, topic string) error {
	described, err := admin.DescribeTopicConfigs(ctx, topic)
	if err != nil {
		return err
	}
	for _, config := range described[0].Configs {
		if config.Key == "retention.ms" {
			fmt.Fprintln(p.out, config.Key, config.MaybeValue())
		}
	}
	return described[0].Err
}

func (p *program) offsets(ctx context.Context, admin *kadm.Client, topic string) error {
	starts, err := admin.ListStartOffsets(ctx, topic)
	if err != nil {
		return err
	}
	ends, err := admin.ListEndOffsets(ctx, topic)
	start, _ := starts.Lookup(topic, 0)
	end, _ := ends.Lookup(topic, 0)
	fmt.Fprintln(p.out, "offsets", start.Offset, end.Offset)
	return err
}

func record(topic string, words []string) (*kgo.Record, error) {
	millis, err := strconv.ParseInt(words[0], 10, 64)
	if err != nil {
		return nil, err
	}
	r := &kgo.Record{Topic: topic, Timestamp: time.UnixMilli(millis), Key: meant(words[1]), Value: meant(words[2])}
	for _, word := range words[3:] {
		name, value, _ := strings.Cut(word, "=")
		r.Headers = append(r.Headers, kgo.RecordHeader{Key: string(meant(name)), Value: meant(value)})
	}
	return r, nil
}

func shown(r *kgo.Record) string {
	words := []string{strconv.FormatInt(r.Offset, 10), strconv.FormatInt(r.Timestamp.UnixMilli(), 10), text(r.Key), text(r.Value)}
	for _, header := range r.Headers {
		words = append(words, text([]byte(header.Key))+"="+text(header.Value))
	}
	return strings.Join(words, " ")
}

func text(data []byte) string {
	if data == nil {
		return "-"
	}
	return "x" + hex.EncodeToString(data)
}

func meant(word string) []byte {
	if word == "-" {
		return nil
	}
	data, err := hex.DecodeString(word[1:])
	if err != nil {
		panic(err)
	}
	return data
}
