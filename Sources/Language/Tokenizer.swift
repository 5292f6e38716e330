/// Cuts utterances into tokens, without losing text.
package struct Tokenizer: Sendable {
    private let shorthand: [String: [String]]

    /// Creates a tokenizer that writes shorthand out: "whats" as "what is".
    package init(shorthand: [String: String] = [:]) {
        self.shorthand = shorthand.mapValues { $0.split(separator: " ").map(String.init) }
    }

    /// The tokens of an utterance, in their order.
    ///
    ///     Tokenizer().tokens(in: "My chin's RED").map(\.form)  // ["my", "chins", "red"]
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package func tokens(in text: String) -> [Token] {
        var scanner = Scanner(text: text)
        var tokens: [Token] = []
        while let word = scanner.nextWord() {
            let forms = shorthand[word.form] ?? [word.form]
            for form in forms {
                tokens.append(
                    Token(
                        range: word.range,
                        form: form,
                        stem: Stemmer.stem(form),
                        sentence: word.sentence
                    )
                )
            }
        }
        return tokens
    }
}

/// Walks over the characters of an utterance.
private struct Scanner {
    private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
    private var index = 0
    private var sentence = 0
    private var sentenceIsEmpty = true

    init(text: String) {
        var offset = 0
        scalars = text.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return (scalar, offset)
        }
    }

    /// The next word, with the number of its sentence.
    mutating func nextWord() -> (form: String, range: Range<Int>, sentence: Int)? {
        skipToWord()
        guard index < scalars.count else { return nil }
        let start = index
        var form = ""
        while index < scalars.count, continuesWord(from: start) {
            let scalar = scalars[index].scalar
            if !scalar.isApostrophe { scalar.appendLowercase(to: &form) }
            index += 1
        }
        sentenceIsEmpty = false
        let end = index < scalars.count ? scalars[index].offset : scalars.endOffset
        return (form, scalars[start].offset..<end, sentence)
    }

    private mutating func skipToWord() {
        while index < scalars.count, !scalars[index].scalar.startsWord {
            if endsSentence, !sentenceIsEmpty {
                sentence += 1
                sentenceIsEmpty = true
            }
            index += 1
        }
    }

    private var endsSentence: Bool {
        switch scalars[index].scalar {
        case "?", "!", ";", "\n", "\r", "…": true
        // A full stop inside a number or an address ends nothing.
        case ".": index + 1 == scalars.count || !scalars[index + 1].scalar.startsWord
        default: false
        }
    }

    private func continuesWord(from start: Int) -> Bool {
        let scalar = scalars[index].scalar
        if scalar.startsWord { return true }
        guard index > start else { return false }
        // Marks belong to the letter before them.
        if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark { return true }
        guard index + 1 < scalars.count else { return false }
        let next = scalars[index + 1].scalar
        if scalar.isApostrophe { return next.startsWord }
        // Points inside numbers.
        return (scalar == "." || scalar == ",") && next.isDigit && scalars[index - 1].scalar.isDigit
    }
}

extension [(scalar: Unicode.Scalar, offset: Int)] {
    fileprivate var endOffset: Int { last.map { $0.offset + UTF8.width($0.scalar) } ?? 0 }
}

extension Unicode.Scalar {
    fileprivate var isApostrophe: Bool {
        switch self {
        case "'", "’", "‘", "`", "ʼ", "＇", "´": true
        default: false
        }
    }

    /// Appends the letter in lower case; the tables of Unicode are asked only where ASCII ends.
    fileprivate func appendLowercase(to text: inout String) {
        switch value {
        case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(value + 0x20)))
        case ..<0x80: text.unicodeScalars.append(self)
        default: text += properties.lowercaseMapping
        }
    }

    private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

    fileprivate var startsWord: Bool {
        if isASCII { return isASCIILetter || isDigit || self == "%" || self == "$" }
        if isApostrophe { return false }
        return properties.isAlphabetic || properties.numericType != nil
            || "£€".unicodeScalars.contains(self)
    }
}
