// Ledger makes a ledger of the messages that a bank sends: what came in or went out, and whether the balances add up.
//
//	go run ./examples/ledger
package main

import (
	"fmt"
	"log"
	"strings"

	"github.com/komoney/komoney"
)

const messages = `한빛은행 11/28 12:31
123-****-4567
출금 45,000원 푸른마트
잔액3,412,880

한빛은행 11/29 09:00
123-****-4567
입금 2,850,000 급여
잔액 6,262,880원

한빛은행 11/30 18:05
123-****-4567
출금 12,500 새벽김밥
잔액 6,250,380`

func main() {
	receipt, err := komoney.NamedDomain("receipt")
	if err != nil {
		log.Fatal(err)
	}
	p := komoney.Parser{Domain: receipt, Kinds: komoney.KindsOf(komoney.KindMoney)}
	var last komoney.Money // the balance before
	for i, message := range strings.Split(messages, "\n\n") {
		var change, balance komoney.Money
		for m := range p.Find(message) {
			sum, ok := m.Exact()
			if !ok {
				continue
			}
			line := message[:m.Start]
			line = line[strings.LastIndexByte(line, '\n')+1:]
			switch label := strings.TrimSpace(line); {
			case strings.HasPrefix(label, "입금"): // paid in
				change = sum
			case strings.HasPrefix(label, "출금"): // paid out
				change = sum.Neg()
			case strings.HasPrefix(label, "잔액"): // balance
				balance = sum
			}
		}
		note := ""
		if want, err := last.Add(change); i > 0 && (err != nil || want != balance) {
			note = "  does not add up"
		}
		fmt.Printf("%14s %14s%s\n", change.Amount().AppendGrouped(nil), balance.Amount().AppendGrouped(nil), note)
		last = balance
	}
}
