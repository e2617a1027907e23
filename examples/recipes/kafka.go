package recipes

import (
	"context"
	"encoding/json"
	"slices"
	"unicode/utf8"

	"github.com/komoney/komoney"
	"github.com/segmentio/kafka-go"
)

// Reader and Writer are what a consumer needs of kafka-go; a *kafka.Reader is the one and a *kafka.Writer the other.
type Reader interface {
	FetchMessage(context.Context) (kafka.Message, error)
	CommitMessages(context.Context, ...kafka.Message) error
}

// Writer writes messages.
type Writer interface {
	WriteMessages(context.Context, ...kafka.Message) error
}

var (
	_ Reader = (*kafka.Reader)(nil)
	_ Writer = (*kafka.Writer)(nil)
)

// Consume reads messages until the reader ends, and writes the amounts of each to a topic, as a JSON array under the
// message's key. A message whose value is no UTF-8 goes to the dead letters as it is. A message is committed when what came of it
// has been written: none is lost, and after a crash the last one may be written twice, under the same key.
func Consume(ctx context.Context, from Reader, to, dead Writer) error {
	for {
		m, err := from.FetchMessage(ctx)
		if err != nil {
			return err // io.EOF when the reader is closed
		}
		out, topic := kafka.Message{Key: m.Key, Value: m.Value}, dead
		if utf8.Valid(m.Value) {
			// FindBytes copies nothing; the amounts are encoded before the value is let go.
			out.Value, err = json.Marshal(slices.AppendSeq([]komoney.Match{}, komoney.FindBytes(m.Value)))
			if err != nil {
				return err
			}
			topic = to
		}
		if err := topic.WriteMessages(ctx, out); err != nil {
			return err
		}
		if err := from.CommitMessages(ctx, m); err != nil {
			return err
		}
	}
}
