import CLibXML2

/// A libxml2 push parser: owns the C context, feeds it and frees it.
///
/// It refuses document types, resolves no entity and opens no file or address of its own. The
/// state that it reports to must outlive it.
struct ParserContext: ~Copyable {
    private let context: xmlParserCtxtPtr
    private let validator: xmlSchemaValidCtxtPtr?
    private let callbacks: CallbackTable

    /// Creates a parser that reports to `state`, and validates while it parses if there is a schema.
    ///
    /// Returns nil when memory is exhausted.
    init?(reportingTo state: ParseState, schema: borrowing XMLSchema?) {
        let box = Unmanaged.passUnretained(state).toOpaque()
        validator = schema?.makeValidator(reportingTo: box)
        callbacks = CallbackTable(Self.handler(), userData: box, validator: validator)
        guard
            let context = xmlCreatePushParserCtxt(
                callbacks.handler,
                callbacks.userData,
                nil,
                0,
                nil
            )
        else {
            callbacks.free()
            if let validator { xmlSchemaFreeValidCtxt(validator) }
            return nil
        }
        self.context = context
        context.pointee._private = box
        // The context has a copy of the handler; the schema's plug leaves this callback out of it.
        context.pointee.sax.pointee.serror = { _, error in ParserContext.note(error?.pointee) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        state.context = context
    }

    deinit {
        xmlFreeParserCtxt(context)
        callbacks.free()
        if let validator { xmlSchemaFreeValidCtxt(validator) }
    }

    /// Parses the next bytes; `isLast` ends the document.
    func parse(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            _ = xmlParseChunk(context, start, Int32(buffer.count), isLast ? 1 : 0)
        }
    }
}

// MARK: - Callbacks

extension ParserContext {
    /// The state behind the pointer that libxml2 hands to each callback.
    private static func state(_ box: UnsafeMutableRawPointer?) -> ParseState? {
        box.map { Unmanaged<ParseState>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        cxml_announce_sax2(&handler)
        handler.internalSubset = { box, _, _, _ in
            ParserContext.state(box)?.refuseDocumentType()
        }
        handler.startElementNs = { box, name, prefix, _, _, _, count, _, attributes in
            ParserContext.state(box)?.start(
                name: ParserContext.name(name, prefix: prefix),
                attributes: ParserContext.attributes(attributes, count: Int(count))
            )
        }
        handler.endElementNs = { box, _, _, _ in ParserContext.state(box)?.end() }
        handler.characters = { box, text, length in
            ParserContext.state(box)?.text(ParserContext.string(text, length: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.comment = { box, _ in ParserContext.state(box)?.passed() }
        handler.processingInstruction = { box, _, _ in ParserContext.state(box)?.passed() }
        return handler
    }

    private static func note(_ error: xmlError?) {
        guard let error, let message = error.message else { return }
        let context = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self)
        state(context?.pointee._private)?.syntaxFault(
            String(cString: message).trimmingLineEnd,
            isFatal: error.level.rawValue >= XML_ERR_ERROR.rawValue
        )
    }

    private static func string(_ start: UnsafePointer<xmlChar>?, length: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }

    private static func name(
        _ local: UnsafePointer<xmlChar>?,
        prefix: UnsafePointer<xmlChar>?
    ) -> String {
        let name = local.map { String(cString: $0) } ?? ""
        return prefix.map { String(cString: $0) + ":" + name } ?? name
    }

    /// Reads libxml2's array of five pointers an attribute: name, prefix, address, value, its end.
    private static func attributes(
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        count: Int
    ) -> [XMLElement.Attribute] {
        guard let fields else { return [] }
        return (0..<count).map { index in
            let field = fields + index * 5
            let value = UnsafeBufferPointer(
                start: field[3],
                count: field[4].flatMap { end in field[3].map { end - $0 } } ?? 0
            )
            return XMLElement.Attribute(
                name: name(field[0], prefix: field[1]),
                // libxml2 writes every '&' of a value as a reference, unless it expands entities.
                value: String(decoding: value, as: UTF8.self).replacing("&#38;", with: "&")
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
private struct CallbackTable {
    private let table: UnsafeMutablePointer<xmlSAXHandler>
    private let handlerSlot: UnsafeMutablePointer<UnsafeMutablePointer<xmlSAXHandler>?>
    private let userDataSlot: UnsafeMutablePointer<UnsafeMutableRawPointer?>
    private let plug: xmlSchemaSAXPlugPtr?

    /// What the parser is to call.
    var handler: UnsafeMutablePointer<xmlSAXHandler>? { handlerSlot.pointee }

    /// What it is to hand over.
    var userData: UnsafeMutableRawPointer? { userDataSlot.pointee }

    init(
        _ handler: xmlSAXHandler,
        userData: UnsafeMutableRawPointer,
        validator: xmlSchemaValidCtxtPtr?
    ) {
        table = .allocate(capacity: 1)
        table.initialize(to: handler)
        handlerSlot = .allocate(capacity: 1)
        handlerSlot.initialize(to: table)
        userDataSlot = .allocate(capacity: 1)
        userDataSlot.initialize(to: userData)
        plug = validator.flatMap { [handlerSlot, userDataSlot] in
            xmlSchemaSAXPlug($0, handlerSlot, userDataSlot)
        }
    }

    /// Takes the plug out and gives the memory back.
    func free() {
        if let plug { xmlSchemaSAXUnplug(plug) }
        table.deallocate()
        handlerSlot.deallocate()
        userDataSlot.deallocate()
    }
}
