-- Neither the order of the files nor that of the statements matters: what lacks something is tried again after the rest.
CREATE VIEW shop.open_orders AS
SELECT o.id, u.email
FROM shop.orders AS o
JOIN users AS u ON u.id = o.buyer
WHERE o.state = 'open';
