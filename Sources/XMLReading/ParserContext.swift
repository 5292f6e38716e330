import CLibXML2

/// A libxml2 push parser: owns the C context, feeds it and frees it.
///
/// It refuses document types, resolves no entity and opens no file or address of its own. It keeps
/// what the C side points to alive: the state that it reports to, and the schema.
@safe struct ParserContext: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let validator: xmlSchemaValidCtxtPtr?
    private let callbacks: CallbackTable
    private let state: ParseState
    private let schema: XMLSchema?

    /// Creates a parser that reports to `state`, and validates while it parses if there is a schema.
    ///
    /// Returns nil when memory is exhausted.
    init?(reportingTo state: ParseState, schema: XMLSchema?) {
        let box = unsafe Unmanaged.passUnretained(state).toOpaque()
        unsafe validator = schema?.makeValidator(reportingTo: box)
        callbacks = unsafe CallbackTable(Self.handler(), userData: box, validator: validator)
        self.state = state
        self.schema = schema
        // A document must never pass for valid because there was no memory to validate it.
        let isValidated = callbacks.isPlugged == (schema != nil)
        guard isValidated,
            let context = unsafe xmlCreatePushParserCtxt(
                callbacks.handler,
                callbacks.userData,
                nil,
                0,
                nil
            )
        else {
            unsafe callbacks.free()
            if let validator = unsafe validator { unsafe xmlSchemaFreeValidCtxt(validator) }
            return nil
        }
        unsafe self.context = context
        unsafe context.pointee._private = box
        // The context has a copy of the handler; the schema's plug leaves this callback out of it.
        unsafe context.pointee.sax.pointee.serror = { _, error in
            unsafe ParserContext.note(error?.pointee)
        }
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        unsafe state.context = context
    }

    deinit {
        unsafe state.context = nil
        unsafe xmlFreeParserCtxt(context)
        unsafe callbacks.free()
        if let validator = unsafe validator { unsafe xmlSchemaFreeValidCtxt(validator) }
    }

    /// Parses the next bytes; `isLast` ends the document.
    func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
        unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress
            _ = unsafe xmlParseChunk(context, start, Int32(buffer.count), isLast ? 1 : 0)
        }
    }
}

// MARK: - Callbacks

extension ParserContext {
    /// The state behind the pointer that libxml2 hands to each callback.
    private static func state(_ box: UnsafeMutableRawPointer?) -> ParseState? {
        unsafe box.map { unsafe Unmanaged<ParseState>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe cxml_announce_sax2(&handler)
        unsafe handler.internalSubset = { box, _, _, _ in
            unsafe ParserContext.state(box)?.refuseDocumentType()
        }
        unsafe handler.startElementNs = { box, name, prefix, _, _, _, count, _, attributes in
            unsafe ParserContext.state(box)?.start(
                name: ParserContext.name(name, prefix: prefix),
                attributes: ParserContext.attributes(attributes, count: Int(count))
            )
        }
        unsafe handler.endElementNs = { box, _, _, _ in unsafe ParserContext.state(box)?.end() }
        unsafe handler.characters = { box, text, length in
            unsafe ParserContext.state(box)?.text(ParserContext.string(text, length: Int(length)))
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.comment = { box, _ in unsafe ParserContext.state(box)?.passed() }
        unsafe handler.processingInstruction = { box, _, _ in
            unsafe ParserContext.state(box)?.passed()
        }
        return unsafe handler
    }

    private static func note(_ error: xmlError?) {
        guard let error = unsafe error, let message = unsafe error.message else { return }
        let context = unsafe error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self)
        unsafe state(context?.pointee._private)?.syntaxFault(
            String(cString: message).trimmingLineEnd,
            isFatal: error.level.rawValue >= XML_ERR_ERROR.rawValue
        )
    }

    private static func string(_ start: UnsafePointer<xmlChar>?, length: Int) -> String {
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }

    private static func name(
        _ local: UnsafePointer<xmlChar>?,
        prefix: UnsafePointer<xmlChar>?
    ) -> String {
        let name = unsafe local.map { unsafe String(cString: $0) } ?? ""
        return unsafe prefix.map { unsafe String(cString: $0) + ":" + name } ?? name
    }

    /// Reads libxml2's array of five pointers an attribute: name, prefix, address, value, its end.
    private static func attributes(
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int
    ) -> [XMLElement.Attribute] {
        guard let fields = unsafe fields else { return [] }
        return (0..<count).map { index in
            let field = unsafe fields + index * 5
            let value = unsafe UnsafeBufferPointer(
                start: field[3],
                count: field[4].flatMap { end in unsafe field[3].map { unsafe end - $0 } } ?? 0
            )
            let text = unsafe String(decoding: value, as: UTF8.self)
            // libxml2 writes every '&' of a value as a reference, unless it expands entities.
            let hasReference = unsafe value.contains(UInt8(ascii: "&"))
            return XMLElement.Attribute(
                name: unsafe name(field[0], prefix: field[1]),
                value: hasReference ? text.replacing("&#38;", with: "&") : text
            )
        }
    }
}

extension String {
    /// The text without the line end that libxml2 puts after every message.
    var trimmingLineEnd: String {
        var text = self[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}

/// The callbacks of a parse in memory of their own, with a schema's validation plugged in between if there is one.
///
/// The plug keeps the addresses of both pointers and writes to them when it is taken out, so they cannot be
/// local variables.
@safe private struct CallbackTable {
    private let table: UnsafeMutablePointer<xmlSAXHandler>
    private let handlerSlot: UnsafeMutablePointer<UnsafeMutablePointer<xmlSAXHandler>?>
    private let userDataSlot: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private let plug: xmlSchemaSAXPlugPtr?

    /// Whether a validation is plugged in.
    var isPlugged: Bool { unsafe plug != nil }

    /// What the parser is to call.
    var handler: UnsafeMutablePointer<xmlSAXHandler>? { unsafe handlerSlot.pointee }

    /// What it is to hand over.
    var userData: UnsafeMutableRawPointer? { unsafe userDataSlot.pointee }

    init(
        _ handler: xmlSAXHandler,
        userData: UnsafeMutableRawPointer,
        validator: xmlSchemaValidCtxtPtr?
    ) {
        unsafe table = .allocate(capacity: 1)
        unsafe table.initialize(to: handler)
        unsafe handlerSlot = .allocate(capacity: 1)
        unsafe handlerSlot.initialize(to: table)
        unsafe userDataSlot = .allocate(capacity: 1)
        unsafe userDataSlot.initialize(to: userData)
        unsafe plug = validator.flatMap { [handlerSlot, userDataSlot] in
            unsafe xmlSchemaSAXPlug($0, handlerSlot, userDataSlot)
        }
    }

    /// Takes the plug out and gives the memory back; the table must not be used after that.
    @unsafe func free() {
        if let plug = unsafe plug { unsafe xmlSchemaSAXUnplug(plug) }
        unsafe table.deallocate()
        unsafe handlerSlot.deallocate()
        unsafe userDataSlot.deallocate()
    }
}
