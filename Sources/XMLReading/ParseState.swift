import CLibXML2
import Diagnostics

/// What is known in the middle of a parse: the open elements, the bytes so far and the faults.
///
/// libxml2 calls back with a pointer to it, so it is a class; it never leaves the reader.
@safe final class ParseState {
    private let file: String
    private let limits: XMLLimits
    private let advice: SchemaAdvice?
    private var open: [XMLElement] = []
    private var textLengths: [Int] = []
    private var lines = LineCounter()

    /// The parser that calls, while it exists; set and cleared by it.
    var context: xmlParserCtxtPtr?

    /// The whole document, to find the places of tags in.
    var bytes: [UInt8] = []

    /// How many bytes had been parsed at the end of the last event.
    private(set) var lastEvent = 0

    /// The element that a schema fault is about: the one that just began or ended.
    private var subject: SourcePosition

    /// The root element, once it has ended.
    private(set) var root: XMLElement?

    /// What was wrong.
    private(set) var faults: [Diagnostic] = []

    /// Whether the document cannot be used and the parse must end.
    private(set) var isRefused = false

    init(file: String, limits: XMLLimits, advice: SchemaAdvice?) {
        self.file = file
        self.limits = limits
        self.advice = advice
        subject = SourcePosition(file: file)
    }
}

// MARK: - Events

extension ParseState {
    /// How many bytes the parser has passed.
    private var offset: Int {
        guard let context = unsafe context else { return 0 }
        return max(0, min(unsafe xmlByteConsumed(context), bytes.count))
    }

    /// Opens an element; the parser stands at the end of its start tag.
    func start(name: String, attributes: [XMLElement.Attribute]) {
        guard !isRefused else { return }
        let tagEnd = offset
        // A raw '<' cannot stand inside a tag, so the nearest one before its end begins it.
        let start = bytes[..<tagEnd].lastIndex(of: UInt8(ascii: "<")) ?? 0
        let place = position(ofByte: start)
        subject = place
        guard open.count < limits.depth else {
            return refuse(
                "elements are nested deeper than \(limits.depth); flatten them",
                at: place
            )
        }
        guard attributes.count <= limits.attributes else {
            return refuse(
                "<\(name)> has \(attributes.count) attributes; at most \(limits.attributes) are read",
                at: place
            )
        }
        for attribute in attributes {
            inspect(attribute.value, what: "attribute '\(attribute.name)'")
        }
        let past = (bytes[tagEnd...].firstIndex(of: UInt8(ascii: ">")) ?? tagEnd) + 1
        open.append(
            XMLElement(
                name: name,
                attributes: attributes,
                position: place,
                contentPosition: position(ofByte: past)
            )
        )
        textLengths.append(0)
        lastEvent = past
    }

    /// Closes the innermost element.
    func end() {
        guard !isRefused else { return }
        guard let element = open.popLast() else { return }
        textLengths.removeLast()
        subject = element.position
        passed()
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].append(element)
        }
    }

    /// Adds text to the innermost element.
    func text(_ text: String) {
        guard !isRefused else { return }
        passed()
        // In place: a copy of the element would make every addition copy all of its children.
        guard let inner = open.indices.last else { return }
        subject = open[inner].position
        textLengths[inner] += text.utf8.count
        guard textLengths[inner] <= limits.textLength else {
            return refuse(
                "the text of <\(open[inner].name)> is longer than \(limits.textLength) bytes; "
                    + "split it",
                at: subject
            )
        }
        inspect(text, what: "the text of <\(open[inner].name)>")
        open[inner].append(text: text)
    }

    /// Takes note that the parser got on, past a comment or whatever it was.
    func passed() {
        lastEvent = offset
    }

    /// Refuses a DOCTYPE, and with it every entity.
    func refuseDocumentType() {
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "<")) ?? 0
        refuse("a DOCTYPE is not allowed; delete it and write its entities out", atByte: start)
    }
}

// MARK: - Faults

extension ParseState {
    /// Notes a fault that the schema found in the element that just began or ended.
    ///
    /// What refused the document is not told twice, nor a control character that it holds printed.
    func schemaFault(_ message: String) {
        guard !isRefused else { return }
        note(advice?.message(for: message) ?? message, at: subject)
    }

    /// Notes a fault of the XML itself, which ends the parse unless it is a mere warning.
    func syntaxFault(_ message: String, isFatal: Bool) {
        guard isFatal, !isRefused else { return }
        let message = message.split(whereSeparator: \.isNewline).joined(separator: "; ")
        // libxml2's own columns count the bytes of CDATA, not its characters.
        refuse(message, atByte: offset)
    }

    /// Notes a fault that ends the parse: the reader hands over no more bytes, and events are ignored.
    ///
    /// The parser itself is not stopped. libxml2 would free the buffer at once that its own validation still reads
    /// when the callback returns.
    func refuse(_ message: String, at position: SourcePosition) {
        guard !isRefused else { return }
        note(message, at: position)
        isRefused = true
    }

    /// Notes a fault at a byte that ends the parse.
    func refuse(_ message: String, atByte offset: Int) {
        refuse(message, at: position(ofByte: offset))
    }

    private func note(_ message: String, at position: SourcePosition) {
        guard faults.count < limits.faults else { return }
        faults.append(Diagnostic(.error, message, at: position))
    }

    /// Refuses characters that make a terminal show something else than what is written.
    private func inspect(_ text: String, what: String) {
        guard !text.utf8.allSatisfy({ $0 < 0x7F }) else { return }
        for scalar in text.unicodeScalars where scalar.isDeceptive {
            let code = String(scalar.value, radix: 16, uppercase: true)
            refuse(
                "\(what) holds the invisible control character U+\(code); delete it",
                at: subject
            )
            return
        }
    }
}

extension Unicode.Scalar {
    /// Whether the character steers a terminal or the direction of text.
    fileprivate var isDeceptive: Bool {
        switch value {
        case 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
            true
        default: false
        }
    }
}

// MARK: - Places

extension ParseState {
    /// The line and column of a byte.
    ///
    /// - Complexity: O(*n*) in the bytes since the last call; from the top for an earlier byte.
    func position(ofByte offset: Int) -> SourcePosition {
        let end = min(offset, bytes.count)
        let place = lines.place(ofByte: end, in: bytes)
        return SourcePosition(file: file, line: place.line, column: place.column)
    }
}
