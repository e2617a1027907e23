// Prices turns the text of a shop's page into a CSV: a row for each price, with the line that it stands in.
//
//	go run ./examples/prices
package main

import (
	"encoding/csv"
	"log"
	"os"
	"strings"

	"github.com/komoney/komoney"
)

const page = `국산 참깨 500g 12,900원
핸드드립 주전자 3만5천원 (배송비 3천원)
무선 이어폰 정가 18만 원, 오늘만 20% 할인
수입 올리브유 1L €14.50
원목 책상 25만~32만원
문의 02-1234-5678, 병원과 공원 근처`

func main() {
	prices := komoney.Parser{Kinds: komoney.KindsOf(komoney.KindMoney)}
	w := csv.NewWriter(os.Stdout)
	rows := [][]string{{"low", "high", "currency", "text", "line"}}
	for line := range strings.Lines(page) {
		for m := range prices.Find(line) {
			rows = append(rows, []string{m.Low.String(), m.High.String(), m.Currency.Code(), m.Text, strings.TrimSpace(line)})
		}
	}
	if err := w.WriteAll(rows); err != nil {
		log.Fatal(err)
	}
}
